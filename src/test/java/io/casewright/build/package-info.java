/// What stands beside the sources and builds or starts them: shell scripts, the Maven wrapper, the images' recipes.
@NullMarked
package io.casewright.build;

import org.jspecify.annotations.NullMarked;
