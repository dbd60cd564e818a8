-- +goose Up

-- The trail (留痕) only grows. A row is sealed once, in the columns seq,
-- prev_hash and hash; then nothing of it changes.

-- +goose StatementBegin
CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'audit_events: a trace is never deleted');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER audit_events_tell_the_same
BEFORE UPDATE OF id, division, occurred_at, action, object_type, object_id, actor_id, actor_login,
  session_id, request_id, reason, changed, result ON audit_events
BEGIN
  SELECT RAISE(ABORT, 'audit_events: a trace is never changed');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER audit_events_sealed_once BEFORE UPDATE ON audit_events
WHEN OLD.seq IS NOT NULL OR EXISTS (SELECT 1 FROM audit_events WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'audit_events: a seal is set once');
END;
-- +goose StatementEnd

-- INSERT OR REPLACE deletes without a DELETE. The words are those of the
-- constraint that it steps around, so that a row written twice fails alike.
-- +goose StatementBegin
CREATE TRIGGER audit_events_not_replaced BEFORE INSERT ON audit_events
WHEN EXISTS (SELECT 1 FROM audit_events WHERE id = NEW.id OR seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: audit_events: a trace is never replaced');
END;
-- +goose StatementEnd

-- A submitted form stays as it was submitted.

-- +goose StatementBegin
CREATE TRIGGER declaration_versions_frozen
BEFORE UPDATE OF form, files, hash ON declaration_versions
BEGIN
  SELECT RAISE(ABORT, 'declaration_versions: a submitted form is never changed');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER declaration_versions_not_replaced BEFORE INSERT ON declaration_versions
WHEN EXISTS (SELECT 1 FROM declaration_versions
  WHERE id = NEW.id OR declaration_id = NEW.declaration_id AND no = NEW.no)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: declaration_versions: a submitted form is never replaced');
END;
-- +goose StatementEnd

-- A published standard stays as it was published.

-- +goose StatementBegin
CREATE TRIGGER standards_frozen BEFORE UPDATE OF division, kind, code, edition, name_zh, body, hash ON standards
WHEN OLD.status <> 'DRAFT'
BEGIN
  SELECT RAISE(ABORT, 'standards: a published standard is never changed');
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER standards_stay BEFORE DELETE ON standards
WHEN OLD.status <> 'DRAFT'
BEGIN
  SELECT RAISE(ABORT, 'standards: a published standard is never deleted');
END;
-- +goose StatementEnd
