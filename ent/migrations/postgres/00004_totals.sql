-- +goose Up

-- Kept totals (累计数). Whatever a write changes of a declaration it adds to
-- declaration_tallies, in its own transaction: first what the row was, as less, then what it
-- is, as more. Lines are only added, so that nobody waits for another's; their sum is what the
-- declarations are, at every moment.

-- What one declaration adds to the totals: as package statistics counts. It is told of the
-- row in hand, so that a trigger looks nothing up.

-- +goose StatementBegin
CREATE FUNCTION measured(d declarations) RETURNS TABLE (
  id uuid, division varchar, updated_at timestamptz, budget_year bigint, batch_id uuid, section_id uuid, unit_id uuid,
  stage varchar, grade varchar, "count" int, declared bigint, decided int, decided_declared bigint, granted bigint,
  cut_count int, zero_count int, approved bigint)
LANGUAGE sql IMMUTABLE AS $$
  SELECT d.id, d.division, d.updated_at, d.budget_year, d.batch_id, d.section_id, d.unit_id, d.stage, COALESCE(d.grade, ''),
    1,
    COALESCE(d.amount, 0),
    CASE WHEN decided THEN 1 ELSE 0 END,
    CASE WHEN decided THEN COALESCE(d.amount, 0) ELSE 0 END,
    CASE WHEN decided AND NOT refused THEN COALESCE(d.reviewed_amount, 0) ELSE 0 END,
    CASE WHEN decided AND (refused OR d.reviewed_amount < d.amount) THEN 1 ELSE 0 END,
    CASE WHEN decided AND (refused OR d.reviewed_amount = 0) THEN 1 ELSE 0 END,
    CASE WHEN d.stage = 'APPROVED' THEN COALESCE(d.approved_amount, 0) ELSE 0 END
  FROM (
    SELECT refused, refused OR closed AND d.reviewed_amount IS NOT NULL AND COALESCE(d.opinion, '') <> 'REVISE' AS decided
    FROM (
      SELECT closed, d.stage = 'REJECTED' OR closed AND COALESCE(d.opinion, '') = 'DISAGREE' AS refused
      FROM (SELECT d.stage IN ('REVIEW_CLOSED', 'REPORTED', 'PUSHED', 'APPROVED') AS closed) AS known
    ) AS told
  ) AS judged
$$;
-- +goose StatementEnd

CREATE VIEW declaration_measures AS SELECT m.* FROM declarations AS d, LATERAL measured(d) AS m;

-- +goose StatementBegin
CREATE FUNCTION tally_less() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO declaration_tallies (id, created_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved)
  SELECT gen_random_uuid(), updated_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    -"count", -declared, -decided, -decided_declared, -granted, -cut_count, -zero_count, -approved
  FROM measured(OLD);
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE FUNCTION tally_more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO declaration_tallies (id, created_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved)
  SELECT gen_random_uuid(), updated_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved
  FROM measured(NEW);
  RETURN NULL;
END $$;
-- +goose StatementEnd

CREATE TRIGGER declarations_tally_insert AFTER INSERT ON declarations
  FOR EACH ROW EXECUTE FUNCTION tally_more();
CREATE TRIGGER declarations_tally_delete BEFORE DELETE ON declarations
  FOR EACH ROW EXECUTE FUNCTION tally_less();
CREATE TRIGGER declarations_tally_before BEFORE UPDATE ON declarations
  FOR EACH ROW WHEN (OLD.section_id IS DISTINCT FROM NEW.section_id OR OLD.stage IS DISTINCT FROM NEW.stage OR OLD.grade
    IS DISTINCT FROM NEW.grade OR OLD.opinion IS DISTINCT FROM NEW.opinion OR OLD.amount IS DISTINCT
    FROM NEW.amount OR OLD.reviewed_amount IS DISTINCT FROM NEW.reviewed_amount OR OLD.approved_amount
    IS DISTINCT FROM NEW.approved_amount)
  EXECUTE FUNCTION tally_less();
CREATE TRIGGER declarations_tally_after AFTER UPDATE ON declarations
  FOR EACH ROW WHEN (OLD.section_id IS DISTINCT FROM NEW.section_id OR OLD.stage IS DISTINCT FROM NEW.stage OR OLD.grade
    IS DISTINCT FROM NEW.grade OR OLD.opinion IS DISTINCT FROM NEW.opinion OR OLD.amount IS DISTINCT
    FROM NEW.amount OR OLD.reviewed_amount IS DISTINCT FROM NEW.reviewed_amount OR OLD.approved_amount
    IS DISTINCT FROM NEW.approved_amount)
  EXECUTE FUNCTION tally_more();
