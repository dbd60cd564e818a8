package reporting_test

import (
	"fmt"
	"testing"
	"time"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/term"
)

// reviewed is a declaration of the district's batch with its result.
type reviewed struct {
	Code     string
	NameZh   string
	Unit     string // its code
	Declared string // 万元, of at least 20
	Reviewed string // empty for none
	Opinion  term.Opinion
	Stage    declaration.Stage // REVIEW_CLOSED when empty
	Panel    *judged           // nil where the section alone reviewed
}

// add writes the project's rows as the procedure would have left them.
func add(t *testing.T, h *domaintest.H, p reviewed) *ent.Declaration {
	t.Helper()
	d, err := p.add(h)
	if err != nil {
		t.Fatalf("add %s: %v", p.Code, err)
	}
	return d
}

func (p reviewed) add(h *domaintest.H) (*ent.Declaration, error) {
	ctx, db := h.Machine(), h.Client
	unit := h.Units[p.Unit]
	project, err := db.Project.Create().SetCode(p.Code).SetNameZh(p.NameZh).SetUnit(unit).SetSectionID(unit.SectionID).Save(ctx)
	if err != nil {
		return nil, err
	}
	if p.Stage == "" {
		p.Stage = declaration.StageREVIEW_CLOSED
	}
	amount, f := exact.MustMoney(p.Declared), p.form()
	create := db.Declaration.Create().SetProject(project).SetBatch(h.Batch).SetUnit(unit).SetSectionID(unit.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh(p.NameZh).SetForm(f).SetProjectKind(*f.ProjectKind).SetNature(*f.Nature).
		SetExpFuncCode(*f.ExpFuncCode).SetAmount(amount).SetStage(p.Stage).SetStageSince(clock.Now(ctx)).SetRevision(1).
		SetOutcome(term.SectionOnly)
	if p.Opinion != "" {
		create.SetOpinion(p.Opinion).SetConcludedAt(clock.Now(ctx)).SetConclusionNote("按合同价核定")
	}
	if p.Reviewed != "" {
		reviewed := exact.MustMoney(p.Reviewed)
		create.SetReviewedAmount(reviewed)
		if reviewed < amount {
			create.SetLineCuts([]form.LineCut{{Line: 0, Cut: amount - reviewed, Reason: "CUT_PRICE"}})
		}
	}
	if p.Panel != nil {
		create.SetOutcome(term.ByExpert).SetReviewRound(1).SetScore(p.Panel.score()).SetGrade(term.Good).SetPriority(p.Panel.Priority)
	}
	d, err := create.Save(ctx)
	if err != nil {
		return nil, err
	}
	if err := before(h, d); err != nil {
		return nil, err
	}
	if p.Panel != nil {
		return d, p.Panel.add(h, d)
	}
	return d, nil
}

// form is a declaration with two budget lines, two sources and two indicators.
func (p reviewed) form() form.Declaration {
	text := func(s string) *string { return &s }
	day := func(d clock.Date) *clock.Date { return &d }
	amount := exact.MustMoney(p.Declared)
	first, second := (amount - exact.MustMoney("20")).String(), "20"
	return form.Declaration{
		NameZh: text(p.NameZh), UnitCode: text(p.Unit), ProjectKind: text("SPECIFIC"), Nature: text("NEW"),
		ExpFuncCode: text("2050299"), StartDate: day("2027-01-01"), EndDate: day("2027-12-31"), Amount: text(p.Declared),
		FundSources: []form.FundSource{{Source: text("GPB"), Amount: text(p.Declared)}},
		BudgetLines: []form.BudgetLine{
			{NameZh: text("设备购置"), DepEcoCode: text("31003"), Qty: text("1"), Unit: text("批"), UnitPrice: text(first), Amount: text(first), Basis: text("询价")},
			{NameZh: text("培训"), DepEcoCode: text("30216"), Qty: text("1"), Unit: text("项"), UnitPrice: text(second), Amount: text(second), Basis: text("标准")},
		},
		AnnualGoal: text("建成150间智慧教室并投入教学使用。"),
		Indicators: []form.Indicator{
			{Level1: text("OUTPUT"), Level2: text("OUT_QTY"), NameZh: text("建成教室数量"), Operator: text("GE"), TargetValue: text("150"), Unit: text("间"), Weight: text("50")},
			{Level1: text("BENEFIT"), Level2: text("BEN_SOC"), NameZh: text("教学条件"), Operator: text("QUAL"), TargetText: text("明显改善"), Weight: text("40")},
		},
	}
}

// before writes what came before the result: indicators, screening, the section.
func before(h *domaintest.H, d *ent.Declaration) error {
	ctx, db := h.Machine(), h.Client
	for i, row := range d.Form.Indicators {
		err := db.Indicator.Create().SetDeclaration(d).SetNo(i + 1).SetHorizon("ANNUAL").SetLevel1(*row.Level1).SetLevel2(*row.Level2).
			SetNameZh(*row.NameZh).SetOperator(*row.Operator).SetTarget("150").SetWeight(exact.MustPoints(*row.Weight)).Exec(ctx)
		if err != nil {
			return err
		}
	}
	err := db.Verdict.Create().SetDeclaration(d).SetRevision(1).SetOutcome(*d.Outcome).SetRuleSet("SCREEN_DEMO_2027 v1").
		SetHits([]form.RuleHit{{Code: "S90", NameZh: "其他项目", Outcome: *d.Outcome, Why: "不符合其他规则"}}).SetMisses([]form.RuleHit{}).SetFacts(form.ScreeningFacts{}).Exec(ctx)
	if err != nil {
		return err
	}
	err = db.TargetReview.Create().SetDeclaration(d).SetRevision(1).SetReviewerName("郑科员").SetItems(nil).
		SetTotal(exact.MustPoints("88")).SetGrade(term.Good).SetOpinion("目标完整").SetDecision(targetreview.DecisionPASSED).Exec(ctx)
	if err != nil {
		return err
	}
	h.Clock.Advance(time.Minute)
	return db.StageChange.Create().SetDeclaration(d).SetAction("submit").SetFromStage("DRAFT").SetToStage("UNIT_REVIEW").
		SetActorName("陈经办").SetActorRole("UNIT_CLERK").SetRevision(1).Exec(h.Machine())
}

// judged is a round of three experts; the first leads.
type judged struct {
	Totals   [3]string
	Priority int
}

func (p *judged) score() exact.Points {
	var sum exact.Points
	for _, t := range p.Totals {
		sum += exact.MustPoints(t)
	}
	return (2*sum + 3) / 6
}

func (p *judged) add(h *domaintest.H, d *ent.Declaration) error {
	ctx, db := h.Machine(), h.Client
	round, err := db.ReviewRound.Create().SetDeclaration(d).SetNo(1).SetRevision(1).SetStatus("CLOSED").SetSheetCount(3).
		SetAggregate(p.score()).SetRange("4.00").SetSd("2.00").SetCv("0.0233").SetNillableAggregateAmount(d.ReviewedAmount).Save(ctx)
	if err != nil {
		return err
	}
	for i, total := range p.Totals {
		who := []domaintest.Persona{domaintest.Expert1, domaintest.Expert2, domaintest.Expert3}[i]
		sheet, err := db.ExpertSheet.Create().SetDeclaration(d).SetRound(round).SetExpert(h.Experts[who]).
			SetLabel(fmt.Sprintf("专家%d", i+1)).SetLeads(i == 0).SetStatus("LOCKED").SetProjectName(d.NameZh).SetUnitName("示例").
			SetTotal(exact.MustPoints(total)).SetPriority(p.Priority).SetOpinion(*d.Opinion).SetNillableSuggestedAmount(d.ReviewedAmount).
			SetText("单价高于近三年合同均价，建议按实际询价核减。").Save(ctx)
		if err != nil {
			return err
		}
		err = db.ScoreLine.Create().SetSheet(sheet).SetItem("T2").SetPoints(exact.MustPoints([]string{"5", "9", "8"}[i])).
			SetComment("只有一家报价，没有历史合同").Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}
