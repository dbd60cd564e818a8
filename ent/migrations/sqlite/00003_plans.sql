-- +goose Up

-- The guard of 00002 asked for both keys at once. Where no trace was sealed when the
-- tables were last analysed, the database walked the whole trail for each new trace.
DROP TRIGGER audit_events_not_replaced;

-- +goose StatementBegin
CREATE TRIGGER audit_events_not_replaced BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM audit_events WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: audit_events: a trace is never replaced');
END;
-- +goose StatementEnd
