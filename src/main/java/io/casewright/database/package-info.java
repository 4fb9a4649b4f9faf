/// In: a data folder or a server's address. Out: a migrated PostgreSQL and connections to it.
@NullMarked
package io.casewright.database;

import org.jspecify.annotations.NullMarked;
