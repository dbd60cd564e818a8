-- +goose Up

-- The trail (留痕) only grows. A row is sealed once, in the columns seq,
-- prev_hash and hash; then nothing of it changes.

-- +goose StatementBegin
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: % is refused', TG_TABLE_NAME, TG_OP;
END $$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION seal_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.seq IS NOT NULL THEN
    RAISE EXCEPTION 'audit_events: a seal is set once';
  END IF;
  IF to_jsonb(NEW) - '{seq,prev_hash,hash}'::text[] <> to_jsonb(OLD) - '{seq,prev_hash,hash}'::text[] THEN
    RAISE EXCEPTION 'audit_events: a trace is never changed';
  END IF;
  RETURN NEW;
END $$;
-- +goose StatementEnd

CREATE TRIGGER audit_events_sealed_once BEFORE UPDATE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION seal_once();
CREATE TRIGGER audit_events_stay BEFORE DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER audit_events_stay_together BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse();

-- A submitted form stays as it was submitted.

CREATE TRIGGER declaration_versions_frozen BEFORE UPDATE OF form, files, hash ON declaration_versions
  FOR EACH ROW EXECUTE FUNCTION refuse();

-- A published standard stays as it was published.

CREATE TRIGGER standards_frozen BEFORE UPDATE OF division, kind, code, edition, name_zh, body, hash ON standards
  FOR EACH ROW WHEN (OLD.status <> 'DRAFT') EXECUTE FUNCTION refuse();
CREATE TRIGGER standards_stay BEFORE DELETE ON standards
  FOR EACH ROW WHEN (OLD.status <> 'DRAFT') EXECUTE FUNCTION refuse();
