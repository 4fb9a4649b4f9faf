package io.casewright.knowledge;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/// Colours as red, green and blue without colour profiles: enough to tell white from black.
final class Colours {

    private Colours() {}

    /// 24 bits; [PageCanvas#MANY_COLOURS] for a pattern or a space whose colours cannot be told.
    static int rgb(PDColor colour) {
        PDColorSpace space = colour.getColorSpace();
        if (space == null || colour.isPattern()) {
            return PageCanvas.MANY_COLOURS;
        }
        float[] parts = colour.getComponents();
        return switch (space.getName()) {
            case "DeviceGray", "CalGray", "DeviceRGB", "CalRGB", "DeviceCMYK", "ICCBased" -> rgb(parts);
            case "Separation" -> parts.length == 1 ? grey(1 - parts[0]) : PageCanvas.MANY_COLOURS;
            default -> PageCanvas.MANY_COLOURS;
        };
    }

    private static int rgb(float[] parts) {
        return switch (parts.length) {
            case 1 -> grey(parts[0]);
            case 3 -> packed(parts[0], parts[1], parts[2]);
            case 4 ->
                packed(
                        (1 - parts[0]) * (1 - parts[3]),
                        (1 - parts[1]) * (1 - parts[3]),
                        (1 - parts[2]) * (1 - parts[3]));
            default -> PageCanvas.MANY_COLOURS;
        };
    }

    private static int grey(float light) {
        return packed(light, light, light);
    }

    private static int packed(float red, float green, float blue) {
        return (level(red) << 16) | (level(green) << 8) | level(blue);
    }

    private static int level(float share) {
        return Math.clamp(Math.round(share * 255), 0, 255);
    }
}
