package io.casewright.pseudonym;

import java.util.List;
import java.util.Set;

/// Words of ordinary and banking English that are also parts of names: alone they tell nobody apart, and without them a
/// model could not read its evidence.
final class CommonWords {

    private static final Set<String> WORDS = Set.copyOf(List.of("""
            the and for with from this that have has had was were are not but you your our who what when where why how
            all any each one two three four five six seven eight nine ten first second third last next
            may april june august jan feb mar apr jun jul aug sep oct nov dec january february march july september
            october november december monday tuesday wednesday thursday friday saturday sunday
            will mark bill grace hope faith joy rose lily dawn summer autumn winter spring sky star sun moon angel
            young old king queen prince duke knight bishop pope abbot dean major long short rich poor strong wise bright
            price cost cash money rich gold silver diamond pearl stone wood woods field fields hill hills lake rivers
            brook ford bridge church temple castle house hall street lane park green white black brown gray grey red
            blue day days night week month year early late north south east west great little small big best good new
            baker cook carpenter mason smith shepherd hunter fisher taylor miller porter sailor farmer butcher
            bank banks account case customer client subject victim witness agent trust union power city world global
            general special social national royal credit debit card cards wire payment transfer deposit branch note
            evidence fact facts passage write section text sentence question answer word words rule rules keep state
            name names page guide law court judge police guard ward warden chance love lucky win page reed lamb fox wolf
            bird swan drake cross bell bush rice berry cherry olive ginger basil sandy rusty buddy junior senior
            china india jordan chad georgia israel paris london austin sydney florence virginia dakota carolina
            van von der den del della des les los las san santa bin bint ibn abu dos das mac
            possible potential suspect offender activity finding indicator period total amount number date country
            """.strip().split("\\s+")));

    private CommonWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
