package spending

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencycontract"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// Why a project is chosen for an evaluation.
var selections = []string{"AMOUNT", "LIVELIHOOD", "COMPLAINT", "POOR_SELF", "SAMPLE"}

// SelectEvaluation chooses a project whose budget was approved.
type SelectEvaluation struct {
	DeclarationID uuid.UUID
	Kind          evaluation.Kind
	Reasons       []string
	Note          *string
}

// Choose is 选定 of a project for 财政重点评价 by the office, for 部门评价 by its
// department. It begins with the framework of the standards as its plan.
func Choose(ctx context.Context, db *ent.Client, in SelectEvaluation) (*ent.Evaluation, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(in.DeclarationID)).WithBatch().Only(ctx)
	if ent.IsNotFound(err) || err == nil && !manages(ctx, d, in.Kind) {
		return nil, fault.Missing().At("declarationID")
	}
	if err != nil {
		return nil, err
	}
	if err := in.check(d).Err(); err != nil {
		return nil, err
	}
	there, err := db.Evaluation.Query().Where(evaluation.DeclarationID(d.ID), evaluation.KindEQ(in.Kind)).
		Exist(viewer.System(ctx, "is it evaluated already"))
	if err != nil {
		return nil, err
	}
	if there {
		return nil, fault.New(fault.DupIndicator, "该项目 %d 年度已在评价中", d.BudgetYear).At("declarationID")
	}
	by := viewer.FromContext(ctx).Name
	ctx = viewer.System(ctx, "select a project for an evaluation")
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	e, err := db.Evaluation.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetKind(in.Kind).SetYear(d.BudgetYear).
		SetStageSince(clock.Now(ctx)).SetReasons(in.Reasons).SetNote(form.Word(in.Note)).SetSelectedBy(by).
		SetPlan(planFrom(set.Evaluation)).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("select %s: %w", d.Code, err)
	}
	err = db.EvaluationReport.Create().SetDivision(d.Division).SetEvaluationID(e.ID).SetDeclarationID(d.ID).
		SetForm(form.EvaluationDraft{}).SetWords(usualWords).Exec(ctx)
	notify.Announce(ctx, d)
	return e, err
}

func (in SelectEvaluation) check(d *ent.Declaration) fault.List {
	var faults fault.List
	if d.Stage != declaration.StageAPPROVED {
		faults.Add(fault.New(fault.Frozen, "当前环节为“%s”，预算批复后才能评价", workflow.StageNames[d.Stage]).At("declarationID"))
	}
	if len(in.Reasons) == 0 {
		faults.Add(fault.New(fault.Required, "请选择选定理由").At("reasons"))
	}
	for i, r := range in.Reasons {
		if !slices.Contains(selections, r) || slices.Contains(in.Reasons[:i], r) {
			faults.Add(fault.New(fault.NotFound, "没有这项选定理由").At("reasons[%d]", i))
		}
	}
	if n := form.Length(form.Word(in.Note)); n > 500 {
		faults.Add(fault.New(fault.TooShort, "说明最多 500 个字，现为 %d 个字", n).At("note"))
	}
	return faults
}

// manages tells whether the viewer runs evaluations of this kind for the declaration.
func manages(ctx context.Context, d *ent.Declaration, kind evaluation.Kind) bool {
	return viewer.FromContext(ctx).Covers([]viewer.Role{workflow.Managing(kind)}, d.UnitID, d.SectionID, d.BatchID)
}

// planFrom is the framework as the plan of an evaluation.
func planFrom(f *standard.Framework) form.EvaluationPlan {
	text := func(s string) *string { return &s }
	weight := func(p exact.Points) *string { return text(strings.TrimSuffix(p.String(), ".00")) }
	var plan form.EvaluationPlan
	for _, a := range f.Level1 {
		aspect := form.PlanAspect{Code: a.Code, NameZh: a.NameZh, Weight: weight(a.Weight)}
		for _, t := range a.Level2 {
			topic := form.PlanTopic{Code: t.Code, NameZh: t.NameZh, Weight: weight(t.Weight)}
			for _, m := range t.Level3 {
				topic.Measures = append(topic.Measures, form.PlanMeasure{NameZh: text(m.NameZh), Weight: weight(m.Weight),
					Explanation: text(m.ExplanationZh), Method: text(methodOf(f, m)), Source: text(""), MeasureRule: measureRule(m)})
			}
			aspect.Topics = append(aspect.Topics, topic)
		}
		plan.Aspects = append(plan.Aspects, aspect)
	}
	return plan
}

// measureRule is how a measure of the framework is computed.
func measureRule(m standard.Measure) form.MeasureRule {
	rule := form.MeasureRule{FromLevel2: m.FromLevel2}
	if code := ruleOf[m.Method]; code != "" {
		rule.Rule = &code
	}
	for _, point := range m.Checkpoints {
		rule.Checkpoints = append(rule.Checkpoints, form.Checkpoint{Text: &point})
	}
	for _, b := range m.Bands {
		band := form.RateBand{Share: string(b.Share)}
		if b.From != nil {
			from := string(*b.From)
			band.From = &from
		}
		rule.Bands = append(rule.Bands, band)
	}
	return rule
}

// evaluated is an evaluation that the viewer sees, in the version that was seen.
type evaluated struct {
	*ent.Evaluation
	Set *standard.Set
}

func loadEvaluation(ctx context.Context, db *ent.Client, id uuid.UUID, version int) (*evaluated, error) {
	e, err := db.Evaluation.Query().Where(evaluation.ID(id)).
		WithDeclaration(func(q *ent.DeclarationQuery) { q.WithBatch() }).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	if e.Version != version {
		return nil, workflow.Stale()
	}
	set, err := standard.OfBatch(ctx, db, e.Edges.Declaration.Edges.Batch)
	return &evaluated{e, set}, err
}

// open tells whether the viewer writes at this stage in one of the ways; what is not
// his to write answers as absent, what is not open now as frozen.
func (e *evaluated) open(may bool, stages ...evaluation.Stage) error {
	if !may {
		return fault.Missing()
	}
	if !slices.Contains(stages, e.Stage) {
		return fault.New(fault.Frozen, "当前环节为“%s”，不可修改", workflow.EvaluationStageNames[e.Stage])
	}
	return nil
}

// runs tells whether the viewer is the office of a 财政重点评价, or the department of a
// 部门评价.
func (e *evaluated) runs(ctx context.Context) bool {
	return workflow.EvaluationRole(ctx, e.Evaluation)(workflow.Managing(e.Kind))
}

// keep writes what is typed between the steps, in the version that was seen.
func (e *evaluated) keep(ctx context.Context, db *ent.Client, set func(*ent.EvaluationUpdateOne)) (*ent.Evaluation, error) {
	ctx = viewer.System(ctx, "what is typed in an evaluation")
	update := db.Evaluation.UpdateOneID(e.ID).Where(evaluation.Version(e.Version), evaluation.StageEQ(e.Stage)).SetVersion(e.Version + 1)
	set(update)
	saved, err := update.Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, fmt.Errorf("keep evaluation: %w", err)
	}
	notify.Announce(ctx, e.Edges.Declaration)
	return saved, nil
}

// filesOf are the files at hand with a declaration, and what they are to the procedure.
func filesOf(ctx context.Context, db *ent.Client, id uuid.UUID) (map[uuid.UUID]attachment.Kind, error) {
	rows, err := db.Attachment.Query().Where(attachment.DeclarationID(id), attachment.Removed(false)).
		Select(attachment.FieldID, attachment.FieldKind).All(viewer.System(ctx, "the files of a declaration"))
	known := map[uuid.UUID]attachment.Kind{}
	for _, row := range rows {
		known[row.ID] = row.Kind
	}
	return known, err
}

// AssignEvaluation gives an evaluation to a third party's team, its lead evaluator first,
// under a contract that is there or is written down with it, or to a panel of the library's
// experts by their codes, its leader first.
type AssignEvaluation struct {
	ID         uuid.UUID
	Version    int
	ContractID *uuid.UUID
	Contract   *library.AddContract
	Team       []uuid.UUID
	Experts    []string
}

// Entrust is 委托: nobody who is tied to the project evaluates it.
func Entrust(ctx context.Context, db *ent.Client, in AssignEvaluation) (*ent.Evaluation, error) {
	e, err := loadEvaluation(ctx, db, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	if err := e.open(e.runs(ctx), evaluation.StageSELECTED); err != nil {
		return nil, err
	}
	contracted := in.ContractID != nil || in.Contract != nil
	switch {
	case in.ContractID != nil && in.Contract != nil:
		return nil, fault.New(fault.NotFound, "已有合同与新签合同只选其一").At("contractID")
	case contracted && len(in.Experts) > 0:
		return nil, fault.New(fault.NotFound, "第三方机构与专家组只选其一").At("experts")
	case contracted:
		return e.toAgency(ctx, db, in)
	default:
		return e.toPanel(ctx, db, in)
	}
}

// payer is the department whose contract a 部门评价 is made under; nil is the bureau, which
// alone engages and pays for a 财政评价 (财预〔2021〕6号).
func (e *evaluated) payer(ctx context.Context, db *ent.Client) (*ent.Unit, error) {
	if e.Kind == evaluation.KindFINANCE {
		return nil, nil
	}
	return db.Unit.Query().Where(unit.HasChildrenWith(unit.ID(e.Edges.Declaration.UnitID))).Only(viewer.System(ctx, "whose evaluation it is"))
}

// contract is the one that an evaluation is given out under: of whoever runs it.
func (e *evaluated) contract(ctx context.Context, db *ent.Client, in AssignEvaluation) (*ent.AgencyContract, error) {
	payer, err := e.payer(ctx, db)
	if err != nil {
		return nil, err
	}
	if in.Contract != nil {
		c, err := library.EngageFor(ctx, db, *in.Contract, payer)
		if faults, said := fault.Of(err); said {
			return nil, faults.Under("contract").Err()
		}
		return c, err
	}
	of := agencycontract.UnitIDIsNil()
	if payer != nil {
		of = agencycontract.UnitID(payer.ID)
	}
	c, err := db.AgencyContract.Query().Where(agencycontract.ID(*in.ContractID), of).WithAgency().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("contractID")
	}
	return c, err
}

func (e *evaluated) toAgency(ctx context.Context, db *ent.Client, in AssignEvaluation) (*ent.Evaluation, error) {
	c, err := e.contract(ctx, db, in)
	if err != nil {
		return nil, err
	}
	given, err := db.AgencyAssignment.Query().Where(agencyassignment.ContractID(c.ID),
		agencyassignment.DeclarationID(e.DeclarationID), agencyassignment.WithdrawnAtIsNil()).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !given {
		_, err := library.Assign(ctx, db, library.AssignAgency{ContractID: c.ID, DeclarationID: e.DeclarationID,
			TaskZh: kindNames[e.Kind], Team: in.Team})
		if err != nil {
			return nil, err
		}
	}
	// The step tells the team, who are found by the agency's id.
	return e.assigned(ctx, db, in.Version, func(u *ent.EvaluationUpdateOne) {
		u.SetEvaluator(evaluation.EvaluatorAGENCY).SetEvaluatorName(c.Edges.Agency.NameZh).SetContractNo(c.No).SetAgencyID(c.AgencyID)
	}, c.Edges.Agency.NameZh)
}

func (e *evaluated) assigned(ctx context.Context, db *ent.Client, version int, set func(*ent.EvaluationUpdateOne), name string) (*ent.Evaluation, error) {
	return workflow.TakeEvaluation(ctx, db, e.Evaluation, version, workflow.EvaluationAssign, workflow.Because{Detail: name}, set)
}

// toPanel seats experts of the library, an odd number, none of whom is tied to the project.
func (e *evaluated) toPanel(ctx context.Context, db *ent.Client, in AssignEvaluation) (*ent.Evaluation, error) {
	least := e.Set.Settings.Panel.MinExperts
	if n := len(in.Experts); n < least || n%2 == 0 {
		return nil, fault.New(fault.TooFewSheets, "专家组应为单数且不少于 %d 人，现为 %d 人", least, n).At("experts")
	}
	sys := viewer.System(ctx, "seat a panel")
	shelf, err := library.Open(sys, db)
	if err != nil {
		return nil, err
	}
	var panel []*ent.Expert
	var ids []uuid.UUID
	var faults fault.List
	for i, code := range in.Experts {
		x := active(shelf, code)
		if x == nil || slices.Contains(in.Experts[:i], code) {
			faults.Add(fault.Missing().At("experts[%d]", i))
			continue
		}
		panel, ids = append(panel, x), append(ids, x.ID)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	hits, err := shelf.Hits(sys, db, e.Edges.Declaration, ids, e.Set.RecusalRules())
	if err != nil {
		return nil, err
	}
	for i, x := range panel {
		faults = append(faults, ties(x, hits[x.ID]).Under("experts[%d]", i)...)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	for i, x := range panel {
		err := db.EvaluationSeat.Create().SetDivision(e.Division).SetEvaluationID(e.ID).SetDeclarationID(e.DeclarationID).
			SetExpertID(x.ID).SetLabel(fmt.Sprintf("专家%d", i+1)).SetLeads(i == 0).Exec(sys)
		if err != nil {
			return nil, err
		}
	}
	name := fmt.Sprintf("专家组（%d 人）", len(panel))
	return e.assigned(ctx, db, in.Version, func(u *ent.EvaluationUpdateOne) {
		u.SetEvaluator(evaluation.EvaluatorPANEL).SetEvaluatorName(name).SetLeadExpertID(panel[0].ID)
	}, name)
}

// active is the expert of the library who has a code; nil for none who may be asked now.
func active(shelf *library.Shelf, code string) *ent.Expert {
	at := slices.IndexFunc(shelf.Experts, func(x *ent.Expert) bool { return x.Code == code && x.Status == expert.StatusACTIVE })
	if at < 0 {
		return nil
	}
	return shelf.Experts[at]
}

// ties are the bars that keep an expert away from a project.
func ties(x *ent.Expert, hits []*library.Hit) (faults fault.List) {
	for _, hit := range hits {
		if hit.Stands() {
			faults.Add(fault.New(fault.Recusal, "专家 %s 应当回避：%s", x.Code, hit.NameZh))
		}
	}
	return faults
}

var kindNames = map[evaluation.Kind]string{
	evaluation.KindFINANCE: "财政重点绩效评价", evaluation.KindDEPARTMENT: "部门绩效评价",
}

// EvaluationKindZh is a kind of evaluation in words.
func EvaluationKindZh(k evaluation.Kind) string { return kindNames[k] }
