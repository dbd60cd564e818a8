package spending_test

import (
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/declaration"
)

// planned is one indicator of the approved plan.
type planned struct{ level1, name, operator, target, weight string }

// plan is the approved plan of the tests: 20 + 40 + 20 + 10 with the execution's 10.
var plan = []planned{
	{"COST", "每公里单价", "LE", "8", "20"},
	{"OUTPUT", "改造道路长度", "GE", "40", "40"},
	{"BENEFIT", "通行条件", "QUAL", "明显改善", "20"},
	{"SATISFACTION", "居民满意度", "GE", "90", "10"},
}

// approve puts a declaration with an approved budget of 100 万元 into the rows.
func approve(t *testing.T, h *domaintest.H, unit, name string) *ent.Declaration {
	t.Helper()
	ctx := h.Machine()
	u := h.Units[unit]
	p := must(h.Client.Project.Create().SetCode("2027-" + unit + "-" + name).SetNameZh(name).
		SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx))(t)
	d := must(h.Client.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh(name).SetStage(declaration.StageAPPROVED).SetStageSince(h.Clock.Now()).
		SetForm(form.Declaration{}).SetAmount(exact.MustMoney("120")).SetApprovedAmount(exact.MustMoney("100")).Save(ctx))(t)
	for i, row := range plan {
		must(h.Client.Indicator.Create().SetDeclarationID(d.ID).SetNo(i + 1).SetHorizon("ANNUAL").SetLevel1(row.level1).
			SetLevel2("L2").SetNameZh(row.name).SetOperator(row.operator).SetTarget(row.target).
			SetWeight(exact.MustPoints(row.weight)).SetLocked(true).Save(ctx))(t)
	}
	return d
}

// evidence gives a file with the declaration.
func evidence(t *testing.T, h *domaintest.H, d *ent.Declaration) uuid.UUID {
	t.Helper()
	return must(h.Client.Attachment.Create().SetDeclarationID(d.ID).SetKind(attachment.KindEVIDENCE).SetName("验收.pdf").
		SetMime("application/pdf").SetSize(1).SetSha256("00").Save(h.Machine()))(t).ID
}

// filled is a whole form: 95 of 100 万元 spent, the road a little short.
func filled(file uuid.UUID) form.SelfEvaluation {
	text := func(s string) *string { return &s }
	row := func(actual, reason string) form.ResultRow {
		r := form.ResultRow{Actual: text(actual), Evidence: []uuid.UUID{file}}
		if reason != "" {
			r.Reason = text(reason)
		}
		return r
	}
	quality := row("通行条件明显改善", "")
	quality.Tier, quality.Points, quality.Reason = text("MET"), text("18"), text("个别路段仍在完善")
	return form.SelfEvaluation{
		Money:      []form.MoneyRow{{Source: text("CURRENT_APPROPRIATION"), Initial: text("100"), Adjusted: text("100"), Executed: text("95")}},
		Completion: text("全年改造道路三十八公里，单价控制在目标以内，居民反映良好。"),
		Results:    []form.ResultRow{row("7.9", ""), row("38", "征地延误，余下两公里次年完成"), quality, row("92", "")},
	}
}

func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}
