package io.casewright.casefile;

import io.casewright.database.Database;
import io.casewright.database.TestDatabase;

class OutsideStoresTest extends StoresContract {

    @Override
    Database database() {
        return TestDatabase.outside();
    }
}
