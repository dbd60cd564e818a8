-- +goose Up

-- drop index "auditevent_division_id" from table: "audit_events"
DROP INDEX `auditevent_division_id`;
-- create index "auditevent_division_occurred_at_id" to table: "audit_events"
CREATE INDEX `auditevent_division_occurred_at_id` ON `audit_events` (`division`, `occurred_at`, `id`);
-- create index "auditevent_refused" to table: "audit_events"
CREATE INDEX `auditevent_refused` ON `audit_events` (`division`, `occurred_at`) WHERE result <> 'OK';
