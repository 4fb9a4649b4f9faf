package io.casewright.llm;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.List;

/// Counts tokens before a call, by OpenAI's `cl100k_base`. Other models cut words differently, so a tenth is added.
final class TokenCounter {

    /// What a message costs beyond its text.
    private static final int OF_A_MESSAGE = 8;

    private static final double MARGIN = 1.1;

    private final Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    int tokens(String text) {
        return (int) Math.ceil(encoding.countTokensOrdinary(text) * MARGIN);
    }

    int tokens(List<ChatMessage> messages) {
        return messages.stream()
                .mapToInt(message -> OF_A_MESSAGE + tokens(message.text()))
                .sum();
    }
}
