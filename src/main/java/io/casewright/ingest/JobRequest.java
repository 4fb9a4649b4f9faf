package io.casewright.ingest;

import io.casewright.ingest.Job.Kind;

/// What a new job is to do.
///
/// @param title what is worked on, in the words of whoever asked
/// @param json what the kind's [JobWork] needs to know
/// @param bytesTotal size of the input in bytes, 0 when unknown
record JobRequest(Kind kind, String title, String json, long bytesTotal) {}
