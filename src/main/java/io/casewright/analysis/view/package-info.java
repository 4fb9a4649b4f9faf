/// In: a dossier. Out: its records indexed once, so that every fact and every signal reads arrays and not lists.
@NullMarked
package io.casewright.analysis.view;

import org.jspecify.annotations.NullMarked;
