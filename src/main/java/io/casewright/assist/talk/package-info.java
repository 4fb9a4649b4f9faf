/// In: questions about a case, one after another. Out: conversations that are kept, can be searched, and whose
/// answers go on being made when nobody listens.
@NullMarked
package io.casewright.assist.talk;

import org.jspecify.annotations.NullMarked;
