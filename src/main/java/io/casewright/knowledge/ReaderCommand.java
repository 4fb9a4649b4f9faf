package io.casewright.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How the process that reads untrusted files is started.
record ReaderCommand(List<String> words) {

    ReaderCommand {
        words = List.copyOf(words);
    }

    static ReaderCommand ofThisApplication(ReadLimits limits) {
        return of(ReaderClassPath.find(), limits);
    }

    static ReaderCommand of(String classPath, ReadLimits limits) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss4m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-cp",
                classPath,
                ReaderMain.class.getName()));
        words.addAll(List.of(ReaderMain.arguments(limits)));
        return new ReaderCommand(words);
    }
}
