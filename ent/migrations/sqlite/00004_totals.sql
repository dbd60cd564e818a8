-- +goose Up

-- Kept totals (累计数). Whatever a write changes of a declaration it adds to
-- declaration_tallies, in its own transaction: first what the row was, as less, then what it
-- is, as more. Lines are only added, so that nobody waits for another's; their sum is what the
-- declarations are, at every moment.

-- What one declaration adds to the totals: as package statistics counts.
CREATE VIEW declaration_measures AS
SELECT id, division, updated_at, budget_year, batch_id, section_id, unit_id, stage, COALESCE(grade, '') AS grade,
  1 AS count,
  COALESCE(amount, 0) AS declared,
  CASE WHEN decided THEN 1 ELSE 0 END AS decided,
  CASE WHEN decided THEN COALESCE(amount, 0) ELSE 0 END AS decided_declared,
  CASE WHEN decided AND NOT refused THEN COALESCE(reviewed_amount, 0) ELSE 0 END AS granted,
  CASE WHEN decided AND (refused OR reviewed_amount < amount) THEN 1 ELSE 0 END AS cut_count,
  CASE WHEN decided AND (refused OR reviewed_amount = 0) THEN 1 ELSE 0 END AS zero_count,
  CASE WHEN stage = 'APPROVED' THEN COALESCE(approved_amount, 0) ELSE 0 END AS approved
FROM (
  SELECT told.*, refused OR closed AND reviewed_amount IS NOT NULL AND COALESCE(opinion, '') <> 'REVISE' AS decided
  FROM (
    SELECT known.*, stage = 'REJECTED' OR closed AND COALESCE(opinion, '') = 'DISAGREE' AS refused
    FROM (
      SELECT id, division, updated_at, budget_year, batch_id, section_id, unit_id, stage, grade, opinion,
        amount, reviewed_amount, approved_amount,
        stage IN ('REVIEW_CLOSED', 'REPORTED', 'PUSHED', 'APPROVED') AS closed
      FROM declarations
    ) AS known
  ) AS told
) AS judged;

-- +goose StatementBegin
CREATE TRIGGER declarations_tally_insert AFTER INSERT ON declarations
BEGIN
  INSERT INTO declaration_tallies (id, created_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved)
  SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' ||
    substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), updated_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved
  FROM declaration_measures WHERE id = NEW.id;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER declarations_tally_delete BEFORE DELETE ON declarations
BEGIN
  INSERT INTO declaration_tallies (id, created_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved)
  SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' ||
    substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), updated_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    -"count", -declared, -decided, -decided_declared, -granted, -cut_count, -zero_count, -approved
  FROM declaration_measures WHERE id = OLD.id;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER declarations_tally_before BEFORE UPDATE ON declarations
WHEN OLD.section_id IS NOT NEW.section_id OR OLD.stage IS NOT NEW.stage OR OLD.grade IS NOT NEW.grade OR
    OLD.opinion IS NOT NEW.opinion OR OLD.amount IS NOT NEW.amount OR OLD.reviewed_amount IS NOT
    NEW.reviewed_amount OR OLD.approved_amount IS NOT NEW.approved_amount
BEGIN
  INSERT INTO declaration_tallies (id, created_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved)
  SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' ||
    substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), updated_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    -"count", -declared, -decided, -decided_declared, -granted, -cut_count, -zero_count, -approved
  FROM declaration_measures WHERE id = OLD.id;
END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER declarations_tally_after AFTER UPDATE ON declarations
WHEN OLD.section_id IS NOT NEW.section_id OR OLD.stage IS NOT NEW.stage OR OLD.grade IS NOT NEW.grade OR
    OLD.opinion IS NOT NEW.opinion OR OLD.amount IS NOT NEW.amount OR OLD.reviewed_amount IS NOT
    NEW.reviewed_amount OR OLD.approved_amount IS NOT NEW.approved_amount
BEGIN
  INSERT INTO declaration_tallies (id, created_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved)
  SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' ||
    substr('89ab', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), updated_at, updated_at, division, budget_year, batch_id, section_id, unit_id, stage, grade,
    "count", declared, decided, decided_declared, granted, cut_count, zero_count, approved
  FROM declaration_measures WHERE id = NEW.id;
END;
-- +goose StatementEnd
