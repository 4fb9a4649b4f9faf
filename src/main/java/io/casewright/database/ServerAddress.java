package io.casewright.database;

/// How to reach a PostgreSQL.
record ServerAddress(String url, String username, String password) {

    @Override
    public String toString() {
        return "ServerAddress[" + url + "]";
    }
}
