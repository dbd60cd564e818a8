package workflow

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/evaluationseat"
	row "hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/viewer"
)

// The steps of an evaluation (部门评价、财政重点评价).
const (
	EvaluationAssign     Action = "evaluation.assign"
	EvaluationSubmitPlan Action = "evaluation.submitPlan"
	EvaluationOpenData   Action = "evaluation.openData"
	EvaluationDataDone   Action = "evaluation.dataDone"
	EvaluationScoreDone  Action = "evaluation.scoreDone"
	EvaluationAskOpinion Action = "evaluation.askOpinion"
	EvaluationOpinion    Action = "evaluation.opinionDone"
	EvaluationFinalise   Action = "evaluation.finalise"
	EvaluationBack       Action = "evaluation.backToScoring"
	EvaluationRectify    Action = "evaluation.demandRectify"
	EvaluationNoRectify  Action = "evaluation.noRectify"
	EvaluationVerified   Action = "evaluation.rectifyVerified"
	EvaluationApply      Action = "evaluation.apply"
	EvaluationPublish    Action = "evaluation.publish"
)

type (
	evalStage  = evaluation.Stage
	evalStages = []evalStage
)

const (
	evalSelected   = evaluation.StageSELECTED
	evalPlan       = evaluation.StagePLAN
	evalPlanned    = evaluation.StagePLAN_APPROVED
	evalData       = evaluation.StageDATA
	evalScoring    = evaluation.StageSCORING
	evalDraft      = evaluation.StageDRAFT_REPORT
	evalOpinion    = evaluation.StageOPINION
	evalCheck      = evaluation.StageEXPERT_CHECK
	evalFinal      = evaluation.StageFINAL
	evalRectifying = evaluation.StageRECTIFYING
	evalRectified  = evaluation.StageRECTIFIED
	evalApplied    = evaluation.StageAPPLIED

	agency = viewer.Agency
)

// financial is the procedure of an evaluation by the bureau (财政重点评价).
var financial = []Step[evalStage]{
	{EvaluationAssign, "委托", evalStages{evalSelected}, evalPlan, roles{office}, roles{agency, head}},
	{EvaluationSubmitPlan, "报方案", evalStages{evalPlan}, evalPlanned, roles{office}, roles{clerk}},
	{EvaluationOpenData, "下达资料清单", evalStages{evalPlanned}, evalData, roles{agency, office}, roles{clerk}},
	{EvaluationDataDone, "资料报送完毕", evalStages{evalData}, evalScoring, roles{clerk}, roles{agency}},
	{EvaluationScoreDone, "评分完成", evalStages{evalScoring}, evalDraft, roles{agency, leads}, roles{office}},
	{EvaluationAskOpinion, "征求意见", evalStages{evalDraft}, evalOpinion, roles{office}, roles{head}},
	{EvaluationOpinion, "意见回收", evalStages{evalOpinion}, evalCheck, roles{head, system}, roles{agency, office}},
	{EvaluationFinalise, "定稿", evalStages{evalCheck}, evalFinal, roles{office}, roles{head, leader}},
	{EvaluationBack, "退回重评", evalStages{evalCheck, evalDraft}, evalScoring, roles{office}, roles{agency}},
	{EvaluationRectify, "下达整改", evalStages{evalFinal}, evalRectifying, roles{office}, roles{head}},
	{EvaluationNoRectify, "无需整改", evalStages{evalFinal}, evalApplied, roles{office}, roles{budget, desk}},
	{EvaluationVerified, "核实整改", evalStages{evalRectifying}, evalRectified, roles{desk}, roles{head}},
	{EvaluationApply, "结果应用", evalStages{evalRectified}, evalApplied, roles{office}, roles{budget, desk}},
	{EvaluationPublish, "公开评价结果", evalStages{evalApplied}, evalApplied, roles{office}, nil},
}

// departmental is the same procedure in a 部门评价.
var departmental = inDepartment(financial)

// inDepartment lets the department act, and be told, where the office is named.
func inDepartment(table []Step[evalStage]) []Step[evalStage] {
	own := slices.Clone(table)
	for i, s := range own {
		own[i].Roles, own[i].Notify = departmentFor(s.Roles), departmentFor(s.Notify)
	}
	return own
}

func departmentFor(named roles) roles {
	acting := slices.Clone(named)
	for i, r := range acting {
		if r == office {
			acting[i] = depart
		}
	}
	return acting
}

func evaluationsOf(kind evaluation.Kind) []Step[evalStage] {
	if kind == evaluation.KindDEPARTMENT {
		return departmental
	}
	return financial
}

// EvaluationStageNames are the stages of an evaluation in words.
var EvaluationStageNames = map[evaluation.Stage]string{
	evalSelected: "已选定", evalPlan: "方案制定", evalPlanned: "方案已定", evalData: "资料填报", evalScoring: "评分",
	evalDraft: "报告初稿", evalOpinion: "征求意见", evalCheck: "专家评审报告", evalFinal: "报告定稿", evalRectifying: "整改中",
	evalRectified: "整改已核实", evalApplied: "结果已应用",
}

// Managing is the role that runs an evaluation: the office, or in a 部门评价 the department.
func Managing(kind evaluation.Kind) viewer.Role {
	if kind == evaluation.KindDEPARTMENT {
		return depart
	}
	return office
}

// EvaluationHolder says in words who has the evaluation in hand.
func EvaluationHolder(e *ent.Evaluation) string {
	manager := "绩效办"
	if e.Kind == evaluation.KindDEPARTMENT {
		manager = "主管部门"
	}
	switch e.Stage {
	case evalData, evalRectifying:
		return "经办"
	case evalOpinion:
		return "单位负责人"
	case evalScoring:
		if e.Evaluator != nil && *e.Evaluator == evaluation.EvaluatorPANEL {
			return "专家组"
		}
		return "第三方机构"
	case evalApplied:
		return ""
	default:
		return manager
	}
}

// EvaluationRole tells whether the viewer holds a role for the evaluation, whose
// declaration is loaded: a third party for what its team was given, an expert for the
// panel that he leads, others for the declaration's unit and section.
func EvaluationRole(ctx context.Context, e *ent.Evaluation) func(viewer.Role) bool {
	v := viewer.FromContext(ctx)
	covers := holding(ctx, e.Edges.Declaration)
	return func(r viewer.Role) bool {
		switch {
		case v == nil:
			return false
		case r == viewer.SystemRole:
			return v.IsSystem()
		case r == agency:
			return e.AgencyID != nil && v.AgencyID != nil && *v.AgencyID == *e.AgencyID && slices.Contains(v.Assigned, e.DeclarationID)
		case r == leads:
			return e.LeadExpertID != nil && v.ExpertID != nil && *v.ExpertID == *e.LeadExpertID
		default:
			return covers(r)
		}
	}
}

// Evaluates tells whether the viewer writes what the evaluators find.
func Evaluates(ctx context.Context, e *ent.Evaluation) bool {
	holds := EvaluationRole(ctx, e)
	return holds(agency) || holds(leads)
}

// TakeEvaluation takes a step on an evaluation, whose declaration is loaded.
func TakeEvaluation(ctx context.Context, db *ent.Client, e *ent.Evaluation, version int, action Action, why Because,
	set func(*ent.EvaluationUpdateOne)) (*ent.Evaluation, error) {
	var moved *ent.Evaluation
	at := place[evalStage]{table: evaluationsOf(e.Kind), names: EvaluationStageNames, stage: e.Stage,
		declaration: e.Edges.Declaration, subject: OfEvaluation, id: e.ID,
		holds: EvaluationRole(ctx, e), team: func(ctx context.Context) ([]uuid.UUID, error) { return evaluators(ctx, db, e.ID) }}
	err := at.take(ctx, db, action, why, func(ctx context.Context, to evalStage) (err error) {
		update := db.Evaluation.UpdateOneID(e.ID).Where(evaluation.Version(version), evaluation.StageEQ(e.Stage)).
			SetVersion(version + 1).SetStage(to).SetStageSince(clock.Now(ctx))
		if set != nil {
			set(update)
		}
		if _, given := update.Mutation().DueAt(); !given {
			update.ClearDueAt()
		}
		moved, err = update.Save(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	moved.Edges.Declaration = e.Edges.Declaration
	return moved, nil
}

// evaluators are the accounts of those who evaluate: of the third party's team, or of
// the panel. It is asked by the machine.
func evaluators(ctx context.Context, db *ent.Client, id uuid.UUID) ([]uuid.UUID, error) {
	e, err := db.Evaluation.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	var people []uuid.UUID
	if e.AgencyID == nil {
		seats, err := db.EvaluationSeat.Query().Where(evaluationseat.EvaluationID(e.ID)).All(ctx)
		if err != nil {
			return nil, err
		}
		experts := make([]uuid.UUID, len(seats))
		for i, s := range seats {
			experts[i] = s.ExpertID
		}
		rows, err := db.Expert.Query().Where(row.IDIn(experts...), row.UserIDNotNil()).All(ctx)
		for _, r := range rows {
			people = append(people, *r.UserID)
		}
		return people, err
	}
	given, err := db.AgencyAssignment.Query().Where(agencyassignment.AgencyID(*e.AgencyID),
		agencyassignment.DeclarationID(e.DeclarationID), agencyassignment.WithdrawnAtIsNil()).All(ctx)
	if err != nil {
		return nil, err
	}
	var team []uuid.UUID
	for _, a := range given {
		team = append(team, a.Team...)
	}
	rows, err := db.AgencyPerson.Query().Where(agencyperson.IDIn(team...), agencyperson.UserIDNotNil(), agencyperson.LeftAtIsNil()).All(ctx)
	for _, r := range rows {
		people = append(people, *r.UserID)
	}
	return people, err
}

// EvaluationSteps lists what the viewer's roles may do with the evaluation where it stands.
func EvaluationSteps(ctx context.Context, e *ent.Evaluation) []Step[evaluation.Stage] {
	return open(evaluationsOf(e.Kind), e.Stage, EvaluationRole(ctx, e))
}
