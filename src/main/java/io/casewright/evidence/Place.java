package io.casewright.evidence;

import java.util.List;
import java.util.Optional;

/// Where a passage stands in its document.
///
/// @param firstPage number of the first page counted from 1 in the file; 0 where the format has no pages
/// @param lastPage the same for the last page
/// @param printedPage the number printed on the first page (`F-3`, `xii`, `17`), where one is printed
/// @param sectionPath headings from the outermost inwards
/// @param spanStart offset of the first character in the document's extracted text
/// @param spanEnd offset after the last character
/// @param boxes one for each line of the passage, in reading order; empty where the format has no layout
/// @param locator the place in the official document that a digest or library entry stands for, in its issuer's own
///     counting ("Chapter 3, paragraph 41"), where known
public record Place(
        int firstPage,
        int lastPage,
        Optional<String> printedPage,
        List<String> sectionPath,
        int spanStart,
        int spanEnd,
        List<Box> boxes,
        Optional<String> locator) {

    public Place {
        sectionPath = List.copyOf(sectionPath);
        boxes = List.copyOf(boxes);
        if (spanEnd < spanStart || lastPage < firstPage) {
            throw new IllegalArgumentException("a passage cannot end before it begins: pages %d-%d, characters %d-%d"
                    .formatted(firstPage, lastPage, spanStart, spanEnd));
        }
    }

    /// A rectangle on a page, in points (1/72 inch) from the top left corner of the unrotated page as displayed.
    public record Box(int page, float left, float top, float width, float height) {

        /// The smallest rectangle around this one and another of the same page.
        public Box around(Box other) {
            float farLeft = Math.min(left, other.left);
            float farTop = Math.min(top, other.top);
            float right = Math.max(left + width, other.left + other.width);
            float bottom = Math.max(top + height, other.top + other.height);
            return new Box(page, farLeft, farTop, right - farLeft, bottom - farTop);
        }
    }
}
