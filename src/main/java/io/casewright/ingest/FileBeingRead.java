package io.casewright.ingest;

/// A file of the folder of documents on its way to passages.
///
/// @param page how many of its pages were read, from 0
/// @param pages 0 while their number is not known, or where the format has none
public record FileBeingRead(String name, int page, int pages) {}
