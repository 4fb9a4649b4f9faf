package io.casewright.analysis.signal;

/// Something that can be seen in records. A signal holds its thresholds and nothing else; it reads the same scene the
/// same way every time.
public interface Signal {

    Reading read(Scene scene);
}
