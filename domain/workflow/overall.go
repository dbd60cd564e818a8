package workflow

import (
	"context"

	"hengxiao/domain/notify"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/viewer"
)

// The steps of a department's whole budget (部门整体支出绩效): its target form, and after
// the year its evaluation.
const (
	OverallSubmit        Action = "overall.submit"
	OverallSign          Action = "overall.sign"
	OverallPass          Action = "overall.pass"
	OverallConfirm       Action = "overall.confirm"
	OverallUnitReturn    Action = "overall.unitReturn"
	OverallSectionReturn Action = "overall.sectionReturn"
	OverallOfficeReturn  Action = "overall.officeReturn"
	OverallAskScores     Action = "overall.askScores"
	OverallSubmitScores  Action = "overall.submitScores"
	OverallSignScores    Action = "overall.signScores"
	OverallScoresBack    Action = "overall.scoresUnitReturn"
	OverallScoresReturn  Action = "overall.scoresReturn"
	OverallScore         Action = "overall.score"
)

type (
	wholeStage  = overall.Stage
	wholeStages = []wholeStage
)

const (
	wholeDraft     = overall.StageDRAFT
	wholeUnit      = overall.StageUNIT_REVIEW
	wholeSection   = overall.StageSECTION_REVIEW
	wholeOffice    = overall.StageOFFICE_REVIEW
	wholeReturned  = overall.StageRETURNED
	wholeConfirmed = overall.StageCONFIRMED
	wholeScoring   = overall.StageSCORING
	wholeSigning   = overall.StageSCORE_SIGNING
	wholeCheck     = overall.StageSCORE_CHECK
	wholeBack      = overall.StageSCORE_RETURNED
	wholeScored    = overall.StageSCORED
)

// overalls is the procedure of a department's whole budget.
var overalls = []Step[wholeStage]{
	{OverallSubmit, "提交", wholeStages{wholeDraft, wholeReturned}, wholeUnit, roles{clerk}, roles{head}},
	{OverallSign, "单位审签", wholeStages{wholeUnit}, wholeSection, roles{head}, roles{desk}},
	{OverallUnitReturn, "单位退回", wholeStages{wholeUnit}, wholeReturned, roles{head}, roles{clerk}},
	{OverallPass, "审核通过", wholeStages{wholeSection}, wholeOffice, roles{desk}, roles{office}},
	{OverallSectionReturn, "科室退回", wholeStages{wholeSection}, wholeReturned, roles{desk}, roles{clerk, head}},
	{OverallConfirm, "确认目标", wholeStages{wholeOffice}, wholeConfirmed, roles{office}, roles{clerk, head, desk}},
	{OverallOfficeReturn, "绩效办退回", wholeStages{wholeOffice}, wholeReturned, roles{office}, roles{clerk, head, desk}},
	{OverallAskScores, "下达评价", wholeStages{wholeConfirmed}, wholeScoring, roles{office}, roles{clerk}},
	{OverallSubmitScores, "提交评价", wholeStages{wholeScoring, wholeBack}, wholeSigning, roles{clerk}, roles{head}},
	{OverallSignScores, "审签评价", wholeStages{wholeSigning}, wholeCheck, roles{head}, roles{office}},
	{OverallScoresBack, "单位退回评价", wholeStages{wholeSigning}, wholeBack, roles{head}, roles{clerk}},
	{OverallScore, "确认评价", wholeStages{wholeCheck}, wholeScored, roles{office}, roles{clerk, head, desk}},
	{OverallScoresReturn, "退回评价", wholeStages{wholeCheck}, wholeBack, roles{office}, roles{clerk, head}},
}

// OverallStageNames are the stages in words.
var OverallStageNames = map[overall.Stage]string{
	wholeDraft: "待填报", wholeUnit: "单位审签", wholeSection: "业务科室审核", wholeOffice: "绩效办确认", wholeReturned: "退回修改",
	wholeConfirmed: "目标已确认", wholeScoring: "待评价", wholeSigning: "评价审签", wholeCheck: "绩效办核定评价",
	wholeBack: "评价退回", wholeScored: "评价完成",
}

// wholeHolders says who has a department's form in hand.
var wholeHolders = map[wholeStage]string{
	wholeDraft: "经办", wholeReturned: "经办", wholeUnit: "单位负责人", wholeSection: "业务科室", wholeOffice: "绩效办",
	wholeScoring: "经办", wholeBack: "经办", wholeSigning: "单位负责人", wholeCheck: "绩效办",
}

// OverallHolder says in words who has the department's form in hand.
func OverallHolder(o *ent.Overall) string { return wholeHolders[o.Stage] }

// Where a department's clerk types: the target form, and the evaluation.
var (
	OverallEditable = wholeStages{wholeDraft, wholeReturned}
	OverallScorable = wholeStages{wholeScoring, wholeBack}
)

// TakeOverall takes a step on a department's form.
func TakeOverall(ctx context.Context, db *ent.Client, o *ent.Overall, version int, action Action, why Because,
	set func(*ent.OverallUpdateOne)) (*ent.Overall, error) {
	var moved *ent.Overall
	at := place[wholeStage]{table: overalls, names: OverallStageNames, stage: o.Stage, id: o.ID,
		holds: OverallRole(ctx, o),
		note: func(ctx context.Context, step Step[wholeStage], role viewer.Role, why Because) error {
			return db.OverallChange.Create().SetDivision(o.Division).SetOverallID(o.ID).SetAction(string(step.Action)).
				SetFromStage(string(o.Stage)).SetToStage(string(step.To)).SetReason(why.Reason).SetSnapshotHash(why.Hash).
				SetActorName(viewer.FromContext(ctx).Name).SetActorRole(role).SetActorID(viewer.FromContext(ctx).UserID).Exec(ctx)
		},
		told: func(ctx context.Context, to []viewer.Role, news notify.News) error {
			return notify.TellOverall(ctx, db, o, to, news)
		}}
	err := at.take(ctx, db, action, why, func(ctx context.Context, to wholeStage) (err error) {
		update := db.Overall.UpdateOneID(o.ID).Where(overall.Version(version), overall.StageEQ(o.Stage)).
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
	return moved, err
}

// OverallRole tells whether the viewer holds a role for the department and its section.
func OverallRole(ctx context.Context, o *ent.Overall) func(viewer.Role) bool {
	return holdingAt(ctx, o.UnitID, o.SectionID)
}

// OverallSteps lists what the viewer's roles may do with the department's form.
func OverallSteps(ctx context.Context, o *ent.Overall) []Step[overall.Stage] {
	return open(overalls, o.Stage, OverallRole(ctx, o))
}
