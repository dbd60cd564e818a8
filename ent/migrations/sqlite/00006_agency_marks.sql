-- +goose Up

-- create "agency_marks" table
CREATE TABLE `agency_marks` (
  `id` uuid NOT NULL,
  `division` text NOT NULL,
  `created_at` datetime NOT NULL,
  `updated_at` datetime NOT NULL,
  `version` integer NOT NULL DEFAULT (1),
  `contract_id` uuid NOT NULL,
  `year` integer NOT NULL,
  `project_name` text NOT NULL,
  `contract_no` text NOT NULL,
  `payer` text NOT NULL DEFAULT (''),
  `items` json NOT NULL,
  `total` integer NULL,
  `standing` text NULL,
  `marked_by` text NOT NULL,
  `marker_id` uuid NOT NULL,
  `reason` text NOT NULL DEFAULT (''),
  `answer` text NOT NULL DEFAULT (''),
  `answered_by` text NOT NULL DEFAULT (''),
  `answered_at` datetime NULL,
  `agency_id` uuid NOT NULL,
  `assignment_id` uuid NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `agency_marks_agencies_marks` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION,
  CONSTRAINT `agency_marks_agency_assignments_mark` FOREIGN KEY (`assignment_id`) REFERENCES `agency_assignments` (`id`) ON DELETE NO ACTION
);
-- create index "agency_marks_assignment_id_key" to table: "agency_marks"
CREATE UNIQUE INDEX `agency_marks_assignment_id_key` ON `agency_marks` (`assignment_id`);
-- create index "agencymark_assignment_id" to table: "agency_marks"
CREATE UNIQUE INDEX `agencymark_assignment_id` ON `agency_marks` (`assignment_id`);
-- create index "agencymark_contract_id" to table: "agency_marks"
CREATE INDEX `agencymark_contract_id` ON `agency_marks` (`contract_id`);
-- create index "agencymark_agency_id_year" to table: "agency_marks"
CREATE INDEX `agencymark_agency_id_year` ON `agency_marks` (`agency_id`, `year`);
-- create index "agencymark_division_year" to table: "agency_marks"
CREATE INDEX `agencymark_division_year` ON `agency_marks` (`division`, `year`);
