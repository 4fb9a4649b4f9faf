package io.casewright.demo;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/// Banks that several tests look at, made once.
@NullMarked
final class Banks {

    static final DemoBank DEFAULT = DemoBank.generate(DemoBank.Settings.DEFAULT);
    static final DemoBank OTHER = DemoBank.generate(DemoBank.Settings.DEFAULT.withSeed(4_711));
    static final DemoBank THIRD = DemoBank.generate(DemoBank.Settings.DEFAULT.withSeed(-9));

    static final List<DemoBank> ALL = List.of(DEFAULT, OTHER, THIRD);

    private Banks() {}
}
