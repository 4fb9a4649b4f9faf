package io.casewright.knowledge;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/// Whether a picture lets what lies below it shine through.
final class ImageMask {

    private ImageMask() {}

    static boolean isOpaque(PDResources resources, COSBase name) {
        COSDictionary images = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (images == null || !(name instanceof COSName key)) {
            return false;
        }
        COSStream image = images.getCOSStream(key);
        return image != null
                && !image.getBoolean(COSName.IMAGE_MASK, false)
                && image.getDictionaryObject(COSName.SMASK) == null
                && image.getDictionaryObject(COSName.MASK) == null;
    }
}
