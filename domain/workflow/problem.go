package workflow

import (
	"context"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/problem"
)

// The steps of one item of a rectification (整改).
const (
	ProblemProve   Action = "problem.prove"
	ProblemAccept  Action = "problem.accept"
	ProblemLasting Action = "problem.acceptLasting"
	ProblemRefuse  Action = "problem.refuse"
	ProblemOverdue Action = "problem.overdue"
)

type (
	item  = problem.Status
	items = []item
)

const (
	itemOpen    = problem.StatusOPEN
	itemProved  = problem.StatusPROVED
	itemDone    = problem.StatusDONE
	itemLasting = problem.StatusLASTING
)

// problems is the procedure of an item.
var problems = []Step[item]{
	{ProblemProve, "报整改情况", items{itemOpen, itemProved}, itemProved, roles{clerk}, roles{desk}},
	{ProblemAccept, "认可：已完成", items{itemProved}, itemDone, roles{desk}, roles{clerk}},
	{ProblemLasting, "认可：长期坚持", items{itemProved}, itemLasting, roles{desk}, roles{clerk}},
	{ProblemRefuse, "不认可整改", items{itemProved}, itemOpen, roles{desk}, roles{clerk, head}},
	{ProblemOverdue, "整改逾期", items{itemOpen}, itemOpen, roles{system}, roles{leader, head}},
	{ProblemOverdue, "整改逾期", items{itemProved}, itemProved, roles{system}, roles{leader, head}},
}

// ProblemNames are the statuses of an item in words.
var ProblemNames = map[problem.Status]string{
	itemOpen: "待整改", itemProved: "待核实", itemDone: "已完成", itemLasting: "长期坚持",
}

// ProblemOpen are the statuses of what is not put right yet.
var ProblemOpen = items{itemOpen, itemProved}

// TakeProblem takes a step on an item of an evaluation, whose declaration is loaded; the
// step stands in the evaluation's history.
func TakeProblem(ctx context.Context, db *ent.Client, p *ent.Problem, version int, action Action, why Because,
	set func(*ent.ProblemUpdateOne)) (*ent.Problem, error) {
	var moved *ent.Problem
	e := p.Edges.Evaluation
	at := place[item]{table: problems, names: ProblemNames, stage: p.Status,
		declaration: e.Edges.Declaration, subject: OfEvaluation, id: e.ID}
	err := at.take(ctx, db, action, why, func(ctx context.Context, to item) (err error) {
		update := db.Problem.UpdateOneID(p.ID).Where(problem.Version(version), problem.StatusEQ(p.Status)).
			SetVersion(version + 1).SetStatus(to)
		if set != nil {
			set(update)
		}
		moved, err = update.Save(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	moved.Edges.Evaluation = e
	return moved, nil
}

// ProblemSteps lists what the viewer's roles may do with the item where it stands.
func ProblemSteps(ctx context.Context, p *ent.Problem) []Step[problem.Status] {
	return open(problems, p.Status, holding(ctx, p.Edges.Evaluation.Edges.Declaration))
}
