-- +goose Up

-- create "expert_absences" table
CREATE TABLE `expert_absences` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `first_day` text NOT NULL,
  `last_day` text NOT NULL,
  `note` text NOT NULL DEFAULT (''),
  `declared_by` text NOT NULL,
  `withdrawn_at` datetime NULL,
  `expert_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `expert_absences_experts_absences` FOREIGN KEY (`expert_id`) REFERENCES `experts` (`id`) ON DELETE NO ACTION
);
-- create index "expertabsence_expert_id" to table: "expert_absences"
CREATE INDEX `expertabsence_expert_id` ON `expert_absences` (`expert_id`);
-- create index "expertabsence_division_last_day" to table: "expert_absences"
CREATE INDEX `expertabsence_division_last_day` ON `expert_absences` (`division`, `last_day`);
