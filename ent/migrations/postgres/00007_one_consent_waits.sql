-- +goose Up

-- of requests that were asked for twice the first one waits on
UPDATE consents SET decision = 'REFUSED', decided_by_name = '系统', answer = '与更早的申请重复', decided_at = created_at, version = version + 1
WHERE decision = 'WAITING' AND EXISTS (
  SELECT 1 FROM consents earlier WHERE earlier.decision = 'WAITING' AND earlier.act = consents.act AND earlier.id < consents.id
    AND earlier.declaration_id IS NOT DISTINCT FROM consents.declaration_id AND earlier.sheet_id IS NOT DISTINCT FROM consents.sheet_id
    AND earlier.expert_id IS NOT DISTINCT FROM consents.expert_id AND earlier.pay_list_id IS NOT DISTINCT FROM consents.pay_list_id
    AND earlier.standard_id IS NOT DISTINCT FROM consents.standard_id);
-- create index "consent_waits_for_declaration" to table: "consents"
CREATE UNIQUE INDEX "consent_waits_for_declaration" ON "consents" ("declaration_id", "act") WHERE (decided_at IS NULL) AND (sheet_id IS NULL) AND (expert_id IS NULL);
-- create index "consent_waits_for_sheet" to table: "consents"
CREATE UNIQUE INDEX "consent_waits_for_sheet" ON "consents" ("sheet_id", "act") WHERE decided_at IS NULL;
-- create index "consent_waits_for_expert" to table: "consents"
CREATE UNIQUE INDEX "consent_waits_for_expert" ON "consents" ("declaration_id", "expert_id", "act") WHERE decided_at IS NULL;
-- create index "consent_waits_for_pay_list" to table: "consents"
CREATE UNIQUE INDEX "consent_waits_for_pay_list" ON "consents" ("pay_list_id", "act") WHERE decided_at IS NULL;
-- create index "consent_waits_for_standard" to table: "consents"
CREATE UNIQUE INDEX "consent_waits_for_standard" ON "consents" ("standard_id", "act") WHERE decided_at IS NULL;
