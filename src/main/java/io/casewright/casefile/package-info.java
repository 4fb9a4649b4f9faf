/// In: rows of the bank's systems. Out: customers, accounts, transactions, alerts, cases, notes and attachments, for
/// those who may read them.
@NullMarked
package io.casewright.casefile;

import org.jspecify.annotations.NullMarked;
