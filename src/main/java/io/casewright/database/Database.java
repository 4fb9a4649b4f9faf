package io.casewright.database;

import jakarta.inject.Singleton;

/// The records' PostgreSQL.
@Singleton
public final class Database {}
