package disclosure_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"entgo.io/contrib/entgql"
	"github.com/google/uuid"

	"hengxiao/domain/disclosure"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/declaration"
	public "hengxiao/ent/generated/ent/disclosure"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/selfevaluation"
)

const (
	person = "电话13812345678"
	secret = "本项目涉密，细节见附件"
)

func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// approved puts an approved project of one indicator into the rows.
func approved(t *testing.T, h *domaintest.H, name, goal string) *ent.Declaration {
	t.Helper()
	ctx, u := h.Machine(), h.Units["205101"]
	p := must(h.Client.Project.Create().SetCode("2027-" + name).SetNameZh(name).SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx))(t)
	d := must(h.Client.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(p.Code).SetNameZh(name).SetStage(declaration.StageAPPROVED).SetStageSince(h.Clock.Now()).
		SetForm(form.Declaration{AnnualGoal: &goal, Leader: text("刘明"), Phone: text("13900000000")}).
		SetAmount(exact.MustMoney("120")).SetApprovedAmount(exact.MustMoney("100")).Save(ctx))(t)
	must(h.Client.Indicator.Create().SetDeclarationID(d.ID).SetNo(1).SetHorizon("ANNUAL").SetLevel1("OUTPUT").SetLevel2("L2").
		SetNameZh("改造道路长度").SetOperator("GE").SetTarget("40").SetUnit("公里").SetWeight(exact.MustPoints("90")).SetLocked(true).Save(ctx))(t)
	return d
}

// codeOf is the code of the first fault; empty where there is none.
func codeOf(err error) fault.Code {
	faults, _ := fault.Of(err)
	if len(faults) == 0 {
		return ""
	}
	return faults[0].Code
}

func second[T any](_ T, err error) error { return err }

func text(s string) *string { return &s }

func publish(h *domaintest.H, withheld ...*disclosure.Withheld) (int, error) {
	return publishAs(h, disclosure.PublishTargets{BatchID: h.Batch.ID, Withheld: withheld})
}

func publishAs(h *domaintest.H, in disclosure.PublishTargets) (n int, err error) {
	err = h.Store.InTx(h.As(domaintest.Office), func(ctx context.Context) error {
		n, err = disclosure.Publish(ctx, ent.FromContext(ctx), in)
		return err
	})
	return n, err
}

// page is what a stranger reads.
func page(t *testing.T, h *domaintest.H, filter *disclosure.PublicFilter) []string {
	t.Helper()
	var names []string
	one := 1
	var after *entgql.Cursor[uuid.UUID]
	for {
		p := must(disclosure.Public(h.Stranger(), h.Client, filter, &one, after))(t)
		for _, row := range p.Rows {
			names = append(names, row.ProjectName)
		}
		if p.Next == nil {
			if p.Total != len(names) {
				t.Errorf("%d in all, %d read", p.Total, len(names))
			}
			return names
		}
		after = p.Next
	}
}

func TestThePublicReadsApprovedTargetsWithoutPersonsAndSecrets(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		if _, err := publish(h); codeOf(err) != fault.Frozen {
			t.Fatalf("a batch without an approved project: %v", err)
		}
		approved(t, h, "道路改造", "改造道路 40 公里，"+person)
		approved(t, h, "应急平台", secret)
		kept := approved(t, h, "不公开的项目", "目标")
		_, err := publish(h, &disclosure.Withheld{DeclarationID: kept.ID, Reason: "短"}, &disclosure.Withheld{DeclarationID: uuid.New(), Reason: "涉及工作秘密"})
		faults, _ := fault.Of(err)
		if len(faults) != 2 || faults[0].Path != "withheld[0].reason" || faults[1].Path != "withheld[1].declarationID" {
			t.Fatalf("%v", err)
		}
		if n := must(publish(h, &disclosure.Withheld{DeclarationID: kept.ID, Reason: "涉及工作秘密"}))(t); n != 2 {
			t.Errorf("%d are public", n)
		}
		if got := page(t, h, nil); !slices.Equal(got, []string{"道路改造", "应急平台"}) && !slices.Equal(got, []string{"应急平台", "道路改造"}) {
			t.Errorf("the public reads %v", got)
		}
		if got := page(t, h, &disclosure.PublicFilter{Keyword: text("道路")}); !slices.Equal(got, []string{"道路改造"}) {
			t.Errorf("found %v", got)
		}
		year := 2026
		if got := page(t, h, &disclosure.PublicFilter{Year: &year}); len(got) != 0 {
			t.Errorf("another year has %v", got)
		}
		for _, row := range must(disclosure.Public(h.Stranger(), h.Client, nil, nil, nil))(t).Rows {
			whole := row.Body.Goal + row.ProjectName + row.UnitName
			if strings.Contains(whole, "13812345678") || strings.Contains(whole, "涉密") || row.Body.Hidden != 1 {
				t.Errorf("%s reads %+v", row.ProjectName, row.Body)
			}
			if len(row.Body.Indicators) != 1 || row.Body.Indicators[0].Target != "40" {
				t.Errorf("%s has indicators %+v", row.ProjectName, row.Body.Indicators)
			}
		}
	})
}

func TestWhatIsKeptBackOrWithdrawnStaysSoUntilTheOfficeSaysOtherwise(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h, "道路改造", "改造道路 40 公里")
		must(publish(h))(t)
		row := must(h.Client.Disclosure.Query().Where(public.DeclarationID(d.ID)).Only(h.As(domaintest.Office)))(t)
		must(publish(h))(t) // nothing has changed
		if again := h.Client.Disclosure.GetX(h.Machine(), row.ID); again.Version != row.Version || !again.PublishedAt.Equal(*row.PublishedAt) {
			t.Errorf("published again: version %d, was %d", again.Version, row.Version)
		}
		withdraw := func(version int, reason string) error {
			return h.Store.InTx(h.As(domaintest.Office), func(ctx context.Context) error {
				_, err := disclosure.Withdraw(ctx, ent.FromContext(ctx), workflow.SeenWithReason{ID: row.ID, Version: version, Reason: reason})
				return err
			})
		}
		if err := withdraw(row.Version, "误"); codeOf(err) != fault.TooShort {
			t.Errorf("without a reason: %v", err)
		}
		if err := withdraw(row.Version, "公开的金额有误"); err != nil {
			t.Fatal(err)
		}
		if err := withdraw(row.Version+1, "公开的金额有误"); codeOf(err) != fault.Frozen {
			t.Errorf("twice: %v", err)
		}
		if _, err := disclosure.Open(h.Stranger(), h.Client, row.ID); codeOf(err) != fault.NotFound {
			t.Errorf("a withdrawn one opens: %v", err)
		}
		if n := must(publish(h))(t); n != 0 || len(page(t, h, nil)) != 0 {
			t.Errorf("%d came back by themselves", n)
		}
		back := disclosure.PublishTargets{BatchID: h.Batch.ID, Released: []uuid.UUID{uuid.New()}}
		if faults, _ := fault.Of(second(publishAs(h, back))); len(faults) != 1 || faults[0].Path != "released[0]" {
			t.Errorf("a stranger is released: %v", faults)
		}
		back.Released[0] = d.ID
		if n := must(publishAs(h, back))(t); n != 1 || len(page(t, h, nil)) != 1 {
			t.Errorf("%d were released", n)
		}
	})
}

func TestAnAppliedEvaluationIsPublicByItsAspects(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h, "道路改造", "改造道路 40 公里")
		evaluate := func(kind evaluation.Kind, stage evaluation.Stage) *ent.Evaluation {
			total, body := exact.MustPoints("78.5"), spending.EvaluationDocument{Scores: []spending.AspectScore{
				{Coded: spending.Coded{Code: "DECISION", NameZh: "决策"}, Scored: spending.Scored{Weight: exact.MustPoints("100"), Points: exact.MustPoints("78.5")}}}}
			e := must(h.Client.Evaluation.Create().SetDeclarationID(d.ID).SetKind(kind).SetYear(2027).SetStage(stage).SetStageSince(h.Clock.Now()).
				SetReasons([]string{"SAMPLE"}).SetSelectedBy("绩效办").SetPlan(form.EvaluationPlan{}).SetEvaluatorName("示例咨询公司，" + person).
				SetTotal(total).SetGrade("FAIR").Save(h.Machine()))(t)
			must(h.Client.EvaluationReport.Create().SetEvaluationID(e.ID).SetDeclarationID(d.ID).SetForm(form.EvaluationDraft{}).
				SetBody(string(paper.Canonical(body))).SetTotal(total).SetGrade("FAIR").Save(h.Machine()))(t)
			return e
		}
		publishEvaluation := func(who domaintest.Persona, e *ent.Evaluation) (published *ent.Evaluation, err error) {
			err = h.Store.InTx(h.As(who), func(ctx context.Context) error {
				published, err = disclosure.PublishEvaluation(ctx, ent.FromContext(ctx), workflow.Seen{ID: e.ID, Version: e.Version})
				return err
			})
			return published, err
		}
		whole := func(kind public.Kind) *disclosure.PublicPage {
			return must(disclosure.Public(h.Stranger(), h.Client, &disclosure.PublicFilter{Kind: &kind}, nil, nil))(t)
		}
		finance := evaluate(evaluation.KindFINANCE, evaluation.StageAPPLIED)
		open := evaluate(evaluation.KindDEPARTMENT, evaluation.StageFINAL)
		if err := second(publishEvaluation(domaintest.Dept, open)); codeOf(err) != fault.Frozen {
			t.Errorf("one that is not applied: %v", err)
		}
		if err := second(publishEvaluation(domaintest.Dept, finance)); codeOf(err) != fault.NotFound {
			t.Errorf("the department published the bureau's: %v", err)
		}
		if err := second(publishEvaluation(domaintest.Office, finance)); codeOf(err) != fault.Frozen {
			t.Errorf("before anybody judged whether the project is for the public: %v", err)
		}
		must(publish(h))(t)
		published := must(publishEvaluation(domaintest.Office, finance))(t)
		rows := whole(public.KindFINANCE_EVALUATION).Rows
		if len(rows) != 1 {
			t.Fatalf("the public reads %+v", rows)
		}
		got := rows[0].Body.Evaluation
		if got.Total != exact.MustPoints("78.5") || got.Grade != "FAIR" || len(got.Aspects) != 1 || got.Aspects[0].NameZh != "决策" ||
			strings.Contains(got.Evaluator, "13812345678") || rows[0].Body.Hidden != 1 {
			t.Errorf("the evaluation reads %+v", rows[0].Body)
		}
		if err := second(publishEvaluation(domaintest.Office, published)); codeOf(err) != fault.Frozen {
			t.Errorf("published twice: %v", err)
		}
		if n := must(publish(h, &disclosure.Withheld{DeclarationID: d.ID, Reason: "涉及工作秘密"}))(t); n != 0 || len(page(t, h, nil)) != 0 {
			t.Errorf("%d are public of a project that is kept back", n)
		}
		if err := second(publishEvaluation(domaintest.Office, published)); codeOf(err) != fault.Frozen {
			t.Errorf("published what is kept back: %v", err)
		}
	})
}

func TestPublishedResultsAreThePointsThatStand(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approved(t, h, "道路改造", "改造道路 40 公里")
		file := must(h.Client.Attachment.Create().SetDeclarationID(d.ID).SetKind(attachment.KindEVIDENCE).SetName("验收.pdf").
			SetMime("application/pdf").SetSize(1).SetSha256("00").Save(h.Machine()))(t)
		e := must(h.Client.SelfEvaluation.Create().SetDeclarationID(d.ID).SetYear(2027).SetStage(selfevaluation.StageCONFIRMED).
			SetStageSince(h.Clock.Now()).SetForm(form.SelfEvaluation{
			Money:      []form.MoneyRow{{Source: text("CURRENT_APPROPRIATION"), Initial: text("100"), Adjusted: text("100"), Executed: text("95")}},
			Completion: text("全年改造道路四十公里，居民反映良好，" + person),
			Results:    []form.ResultRow{{Actual: text("60"), Reason: text("沿线村居自筹材料，多修二十公里"), Evidence: []uuid.UUID{file.ID}}},
		}).SetAdjustedBudget(exact.MustMoney("100")).SetExecuted(exact.MustMoney("95")).SetExecutionRate("95.00").
			SetTotal(exact.MustPoints("99.5")).SetGrade("EXCELLENT").SetFinalTotal(exact.MustPoints("89.5")).SetFinalGrade("GOOD").
			SetFinanceCheck(&form.Recheck{Rows: []form.RecheckRow{{Points: exact.MustPoints("80"), Reason: "两公里未验收"}}, Total: exact.MustPoints("89.5")}).
			Save(h.Machine()))(t)
		publishSelf := func() error {
			return h.Store.InTx(h.As(domaintest.Office), func(ctx context.Context) error {
				_, err := disclosure.PublishSelf(ctx, ent.FromContext(ctx), workflow.Seen{ID: e.ID, Version: e.Version})
				return err
			})
		}
		if err := publishSelf(); codeOf(err) != fault.Frozen {
			t.Fatalf("before anybody judged whether the project is for the public: %v", err)
		}
		must(publish(h))(t)
		if err := publishSelf(); err != nil { // far above the target, and explained
			t.Fatal(err)
		}
		results := public.KindRESULTS
		rows := must(disclosure.Public(h.Stranger(), h.Client, &disclosure.PublicFilter{Kind: &results}, nil, nil))(t).Rows
		if len(rows) != 1 || rows[0].Kind != public.KindRESULTS {
			t.Fatalf("%v", rows)
		}
		body := rows[0].Body
		if row := body.Indicators[0]; *row.Actual != "60" || *row.Points != exact.MustPoints("80") {
			t.Errorf("the row reads %+v", row)
		}
		if n := must(publish(h, &disclosure.Withheld{DeclarationID: d.ID, Reason: "涉及工作秘密"}))(t); n != 0 || len(page(t, h, nil)) != 0 {
			t.Errorf("%d are public of a project that is kept back", n)
		}
		released := disclosure.PublishTargets{BatchID: h.Batch.ID, Released: []uuid.UUID{d.ID}}
		if n := must(publishAs(h, released))(t); n != 1 || len(page(t, h, nil)) != 2 {
			t.Errorf("%d are public of a released project with its results", n)
		}
		if r := body.Result; r.Total != exact.MustPoints("89.5") || r.Grade != "GOOD" || strings.Contains(r.Completion, "13812345678") {
			t.Errorf("the result reads %+v", r)
		}
	})
}
