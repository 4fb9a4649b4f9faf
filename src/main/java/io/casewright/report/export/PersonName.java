package io.casewright.report.export;

import io.casewright.report.OneLine;
/// A person's name as forms want it, in two parts. Records hold one: the last word is taken for the last
/// name, and a name of one word has no first.
///
/// @param first may be empty

record PersonName(String first, String last) {

    static PersonName of(String name) {
        String line = OneLine.of(name);
        int blank = line.lastIndexOf(' ');
        return blank < 0
                ? new PersonName("", line)
                : new PersonName(line.substring(0, blank), line.substring(blank + 1));
    }
}
