package io.casewright.writing;

import java.util.ArrayList;
import java.util.List;

/// Room for a text in a form, in UTF-16 units of Java, as forms count characters.
///
/// @param characters in all, headings included
/// @param block of one field of the form; the same as `characters` where there is one field
/// @param blocks how many such fields there are
/// @param paragraphs whether line ends survive; where not, headings stand inline
public record Room(int characters, int block, int blocks, boolean paragraphs) {

    /// For a text that no form limits.
    public static final Room UNLIMITED = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE, 1, true);

    /// Behind a heading that stands in its line, and behind one that has a line of its own.
    private static final int COLON = 2;

    private static final int LINE_END = 1;
    private static final int EMPTY_LINE = 2;
    private static final int BLANK = 1;

    /// A section as a form holds it.
    public record Part(String title, List<String> sentences) {

        public Part {
            sentences = List.copyOf(sentences);
        }
    }

    /// What a text takes of the room.
    ///
    /// @param characters in all, what separates its parts included
    /// @param blocks how many fields it fills when each is split at a sentence's end
    public record Used(int characters, int blocks) {}

    /// @param parts in reading order; those without sentences take no room
    public Used used(List<Part> parts) {
        int sum = 0;
        int closed = 0;
        int open = 0;
        for (int piece : pieces(parts)) {
            sum += piece;
            if (open + piece <= block) {
                open += piece;
            } else {
                int cuts = (piece - 1) / block;
                closed += (open > 0 ? 1 : 0) + cuts;
                open = piece - cuts * block;
            }
        }
        return new Used(sum, open > 0 ? closed + 1 : closed);
    }

    public boolean holds(List<Part> parts) {
        Used used = used(parts);
        return used.characters() <= characters && used.blocks() <= blocks;
    }

    /// Lengths of what may not be split: a sentence with what stands before it.
    private List<Integer> pieces(List<Part> parts) {
        List<Integer> pieces = new ArrayList<>();
        for (Part part : parts) {
            for (int index = 0; index < part.sentences().size(); index++) {
                int length = part.sentences().get(index).length();
                pieces.add(index == 0 ? length + heading(part, pieces.isEmpty()) : length + BLANK);
            }
        }
        return pieces;
    }

    private int heading(Part part, boolean first) {
        int behind = paragraphs ? LINE_END : COLON;
        int before = paragraphs ? EMPTY_LINE : BLANK;
        return part.title().length() + behind + (first ? 0 : before);
    }
}
