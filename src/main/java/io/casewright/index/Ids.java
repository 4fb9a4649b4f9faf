package io.casewright.index;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/// Ids of the passages of one segment, asked for in rising order.
final class Ids {

    private final SortedDocValues passages;
    private final SortedDocValues documents;

    Ids(LeafReader reader) throws IOException {
        passages = DocValues.getSorted(reader, Fields.ID);
        documents = DocValues.getSorted(reader, Fields.DOCUMENT);
    }

    Candidate candidate(int passage, double score) throws IOException {
        return new Candidate(new PassageId(value(passages, passage)), new DocumentId(value(documents, passage)), score);
    }

    private static String value(SortedDocValues values, int passage) throws IOException {
        if (!values.advanceExact(passage)) {
            throw new IOException("a passage of the index has no id");
        }
        return values.lookupOrd(values.ordValue()).utf8ToString();
    }
}
