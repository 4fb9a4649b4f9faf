package io.casewright.checking;

import io.casewright.checking.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text cut into tokens.
///
/// @param raw the text that the tokens' offsets count in
/// @param quotes what stands between quotation marks; those words are not among the tokens
record Text(String raw, List<Token> tokens, List<String> quotes) {

    private static final Pattern QUOTE = Pattern.compile("“([^”]*)”|\"([^\"]*)\"");

    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<id>(?:https?://|www\\.)\\S+[\\p{L}\\d/]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"
                    + "|(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w])"
                    + "|\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b"
                    + "|[*•]+[- ]?\\w{2,}|\\b[xX]{2,}[- ]?\\d{2,}\\b|\\w+[*•]{2,}\\w*)",
            "(?<date>(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])|(?<![\\w/])\\d{1,2}/\\d{1,2}/\\d{4}(?![\\w/]))",
            "(?<time>(?<![\\w:])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\w:]))",
            "(?<mixed>\\b(?:(?![A-Z]{3}\\d[\\d,.]*(?!\\w))\\p{L}+[-_/]?\\d[\\w-]*|\\d+-?\\p{L}[\\w-]*\\d[\\w-]*"
                    + "|[0-9a-f]{16,}|\\d{2,}[A-Z]{2,}\\w{2,})\\b)",
            "(?<number>(?<![\\w.])\\d{1,3}(?:\\.\\d{3})+,\\d{1,2}(?!\\w)"
                    + "|\\d{1,3}(?:[,’'\\u00A0\\u202F ]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)",
            "(?<word>\\p{L}[\\p{L}\\p{M}]*(?:[-'’][\\p{L}\\p{M}]+)*)",
            "(?<sign>\\S)"));

    Text {
        tokens = List.copyOf(tokens);
        quotes = List.copyOf(quotes);
    }

    /// All the words, also those between quotation marks: how evidence is read.
    static Text whole(String raw) {
        return new Text(raw, cut(raw), List.of());
    }

    /// The words outside quotation marks, and the quotations apart: how a sentence is read.
    static Text sentence(String raw) {
        List<String> quotes = new ArrayList<>();
        StringBuilder rest = new StringBuilder(raw);
        Matcher quote = QUOTE.matcher(raw);
        while (quote.find()) {
            String inside = quote.group(1);
            quotes.add(inside == null ? quote.group(2) : inside);
            for (int index = quote.start(); index < quote.end(); index++) {
                rest.setCharAt(index, ' ');
            }
            rest.setCharAt(quote.start(), '§');
        }
        return new Text(raw, cut(rest.toString()), quotes);
    }

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    /// The folded word at a position; empty outside the text and for what is no word.
    String wordAt(int index) {
        if (index < 0 || index >= tokens.size() || !tokens.get(index).isWord()) {
            return "";
        }
        return tokens.get(index).folded();
    }

    boolean signAt(int index, String sign) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isSign(sign);
    }

    /// The characters from one token to another, both included, as they stand in the text.
    String between(int first, int last) {
        return raw.substring(tokens.get(first).start(), tokens.get(last).end());
    }

    private static List<Token> cut(String raw) {
        List<Token> tokens = new ArrayList<>(raw.length() / 5 + 1);
        Matcher matcher = TOKEN.matcher(raw);
        int at = 0;
        while (at < raw.length()) {
            int end = PlainWord.end(raw, at);
            if (end > at) {
                String word = raw.substring(at, end);
                tokens.add(new Token(Kind.WORD, word, PlainWord.lower(word), at, end));
                at = end;
            } else if (raw.charAt(at) == ' ') {
                at++;
            } else if (matcher.find(at)) {
                String text = matcher.group();
                tokens.add(new Token(kind(matcher), text, Words.fold(text), matcher.start(), matcher.end()));
                at = matcher.end();
            } else {
                at = raw.length();
            }
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.start("word") >= 0) {
            return Kind.WORD;
        }
        if (matcher.start("number") >= 0) {
            return Kind.NUMBER;
        }
        if (matcher.start("sign") >= 0) {
            return Kind.SIGN;
        }
        if (matcher.start("date") >= 0) {
            return Kind.DATE;
        }
        return matcher.start("time") >= 0 ? Kind.TIME : Kind.IDENTIFIER;
    }
}
