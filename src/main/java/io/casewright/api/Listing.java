package io.casewright.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list.
///
/// @param next what to give as `after` for the following page; absent on the last
record Listing<T>(List<T> items, Optional<String> next) {

    /// The whole list at once.
    static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, Optional.empty());
    }

    /// A page out of one element more than its length, whose presence says that there is more.
    static <S, T> Listing<T> of(List<S> oneMore, int limit, Function<S, T> body, Function<S, String> cursor) {
        if (oneMore.size() <= limit) {
            return whole(oneMore.stream().map(body).toList());
        }
        List<S> page = oneMore.subList(0, limit);
        return new Listing<>(page.stream().map(body).toList(), Optional.of(cursor.apply(page.getLast())));
    }
}
