-- What was done to one report or case is asked for by its id: without this the whole record would be read.
CREATE INDEX audit_records_by_object ON audit_records (object, sequence);
