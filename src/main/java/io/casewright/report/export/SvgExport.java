package io.casewright.report.export;

import io.casewright.report.Filing;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/// The flow of the money in a case as a picture: who paid its customers, and whom they paid.
@Singleton
public final class SvgExport implements Export {

    @Override
    public String format() {
        return "svg";
    }

    @Override
    public Exported write(Filing filing) {
        String picture = FlowPicture.of(Flows.of(filing.dossier()));
        return new Exported(FileNames.of(filing, ".svg"), "image/svg+xml", picture.getBytes(StandardCharsets.UTF_8));
    }
}
