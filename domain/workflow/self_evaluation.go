package workflow

import (
	"context"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// The steps of a self-evaluation (绩效自评).
const (
	SelfSubmit           Action = "self.submit"
	SelfUnitApprove      Action = "self.unitApprove"
	SelfUnitApproveFirst Action = "self.unitApproveDirect"
	SelfUnitReturn       Action = "self.unitReturn"
	SelfDeptApprove      Action = "self.deptApprove"
	SelfDeptReturn       Action = "self.deptReturn"
	SelfConfirm          Action = "self.confirm"
	SelfSectionReturn    Action = "self.sectionReturn"
	SelfPublish          Action = "self.publish"
)

type (
	selfStage  = selfevaluation.Stage
	selfStages = []selfStage
)

const (
	selfPending   = selfevaluation.StagePENDING
	selfUnit      = selfevaluation.StageUNIT_REVIEW
	selfDept      = selfevaluation.StageDEPT_REVIEW
	selfSection   = selfevaluation.StageSECTION_REVIEW
	selfReturned  = selfevaluation.StageRETURNED
	selfConfirmed = selfevaluation.StageCONFIRMED
	selfPublished = selfevaluation.StagePUBLISHED
)

// selfEvaluations is the procedure of a self-evaluation.
var selfEvaluations = []Step[selfStage]{
	{SelfSubmit, "提交自评", selfStages{selfPending, selfReturned}, selfUnit, roles{clerk}, roles{head}},
	{SelfUnitApprove, "单位审签", selfStages{selfUnit}, selfDept, roles{head}, roles{depart}},
	{SelfUnitApproveFirst, "单位审签（一级预算单位）", selfStages{selfUnit}, selfSection, roles{head}, roles{desk}},
	{SelfUnitReturn, "单位退回", selfStages{selfUnit}, selfReturned, roles{head}, roles{clerk}},
	{SelfDeptApprove, "主管部门通过", selfStages{selfDept}, selfSection, roles{depart}, roles{desk}},
	{SelfDeptReturn, "主管部门退回", selfStages{selfDept}, selfReturned, roles{depart}, roles{clerk}},
	{SelfConfirm, "确认自评", selfStages{selfSection}, selfConfirmed, roles{desk}, roles{clerk, head}},
	{SelfSectionReturn, "财政退回", selfStages{selfSection}, selfReturned, roles{desk}, roles{clerk, head}},
	{SelfPublish, "公开", selfStages{selfConfirmed}, selfPublished, roles{office}, nil},
}

// SelfStageNames are the stages of a self-evaluation in words.
var SelfStageNames = map[selfevaluation.Stage]string{
	selfPending: "待自评", selfUnit: "单位审签", selfDept: "主管部门复核", selfSection: "财政抽查复核",
	selfReturned: "退回修改", selfConfirmed: "自评确认", selfPublished: "已公开",
}

// selfHolders says who has a self-evaluation in hand.
var selfHolders = map[selfStage]string{
	selfPending: "经办", selfReturned: "经办", selfUnit: "单位负责人", selfDept: "主管部门", selfSection: "业务科室",
	selfConfirmed: "绩效办",
}

// SelfHolder says in words who has the self-evaluation in hand.
func SelfHolder(e *ent.SelfEvaluation) string { return selfHolders[e.Stage] }

// SelfEditable are the stages in which the unit types.
var SelfEditable = selfStages{selfPending, selfReturned}

// TakeSelfEvaluation takes a step on a self-evaluation, whose declaration is loaded.
func TakeSelfEvaluation(ctx context.Context, db *ent.Client, e *ent.SelfEvaluation, version int, action Action, why Because,
	set func(*ent.SelfEvaluationUpdateOne)) (*ent.SelfEvaluation, error) {
	var moved *ent.SelfEvaluation
	at := place[selfStage]{table: selfEvaluations, names: SelfStageNames, stage: e.Stage,
		declaration: e.Edges.Declaration, subject: OfSelfEvaluation, id: e.ID}
	err := at.take(ctx, db, action, why, func(ctx context.Context, to selfStage) (err error) {
		update := db.SelfEvaluation.UpdateOneID(e.ID).
			Where(selfevaluation.Version(version), selfevaluation.StageEQ(e.Stage)).
			SetVersion(version + 1).SetStage(to).SetStageSince(clock.Now(ctx))
		if set != nil {
			set(update)
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

// SelfSteps lists what the viewer's roles may do with the self-evaluation where it stands.
func SelfSteps(ctx context.Context, e *ent.SelfEvaluation) []Step[selfevaluation.Stage] {
	return open(selfEvaluations, e.Stage, holding(ctx, e.Edges.Declaration))
}
