package survey

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/survey"
	"hengxiao/ent/generated/ent/surveyanswer"
	"hengxiao/ent/viewer"
)

// Close ends a survey before its last day: by its owner, who has not seen what it comes
// to, since nobody does while it is open.
func Close(ctx context.Context, db *ent.Client, in workflow.Seen) (*ent.Survey, error) {
	s, err := db.Survey.Query().Where(survey.ID(in.ID)).WithDeclaration().Only(ctx)
	switch {
	case ent.IsNotFound(err) || err == nil && !owns(ctx, s.Edges.Declaration):
		return nil, fault.Missing()
	case err != nil:
		return nil, err
	case s.Version != in.Version:
		return nil, workflow.Stale()
	case s.Status != survey.StatusOPEN:
		return nil, fault.New(fault.Frozen, "本次调查已结束")
	}
	return end(viewer.System(ctx, "close a survey"), db, s)
}

// portion is how many surveys a run of the job closes.
const portion = 100

// CloseDue ends the surveys whose last day is over. It is the machine's job, over all
// divisions.
func CloseDue(ctx context.Context, db *ent.Client) error {
	const job = "surveys end"
	today := clock.DateOf(clock.Now(ctx))
	due, err := db.Survey.Query().Where(survey.StatusEQ(survey.StatusOPEN), survey.ClosesOnLT(today)).
		Order(survey.ByClosesOn(), survey.ByID()).Limit(portion).WithDeclaration().All(viewer.Machine(ctx, "", job))
	if err != nil {
		return err
	}
	for _, s := range due {
		_, err := end(viewer.Machine(ctx, s.Division, job), db, s)
		if _, said := fault.Of(err); err != nil && !said { // closed meanwhile
			return fmt.Errorf("survey %s: %w", s.ID, err)
		}
	}
	return nil
}

// fewTogether is how many answers of one network in an hour are nothing to speak of: those
// of a family or an office.
const fewTogether = 5

// end writes down what the answers come to, and gives it to the indicator where enough
// were asked.
func end(ctx context.Context, db *ent.Client, s *ent.Survey) (*ent.Survey, error) {
	// Closed first: an answer under way is kept before it or refused after it.
	closed, err := db.Survey.UpdateOneID(s.ID).Where(survey.Version(s.Version), survey.StatusEQ(survey.StatusOPEN)).
		SetVersion(s.Version + 1).SetStatus(survey.StatusCLOSED).SetClosedAt(clock.Now(ctx)).Save(ctx)
	if ent.IsNotFound(err) {
		return nil, workflow.Stale()
	}
	if err != nil {
		return nil, err
	}
	rows, err := db.SurveyAnswer.Query().Where(surveyanswer.SurveyID(s.ID)).Select(surveyanswer.FieldSteps, surveyanswer.FieldNth).All(ctx)
	if err != nil {
		return nil, err
	}
	answers, crowded := make([][]int, len(rows)), 0
	for i, row := range rows {
		answers[i] = row.Steps
		if row.Nth > fewTogether {
			crowded++
		}
	}
	r := Sum(answers, len(s.Questions), s.Least)
	closed, err = closed.Update().SetAnswered(r.Answered).SetCrowded(crowded).SetCounts(r.Counts).SetNillableShare(r.Share).
		SetNillableMargin(r.Margin).SetFeeds(r.Feeds).Save(ctx)
	if err != nil {
		return nil, err
	}
	d := s.Edges.Declaration
	notify.Announce(ctx, d)
	detail := fmt.Sprintf("%s：有效样本 %d 份，少于 %d 份，结果不计入指标", s.Title, r.Answered, s.Least)
	if r.Feeds {
		if err := spending.Feed(ctx, db, d); err != nil {
			return nil, err
		}
		detail = fmt.Sprintf("%s：有效样本 %d 份，满意率 %s%%，已计入指标“%s”", s.Title, r.Answered, *r.Share, s.IndicatorName)
	}
	if crowded > 0 {
		detail += fmt.Sprintf("；其中 %d 份由同一网络集中提交，请核对", crowded)
	}
	return closed, notify.Tell(ctx, db, d, []viewer.Role{viewer.UnitClerk}, notify.News{Kind: "survey.closed", Detail: detail})
}

// Words are what people wrote, for its owners, once the survey is over; in the order of
// ids that tell nothing of when they came.
func Words(ctx context.Context, db *ent.Client, id uuid.UUID) ([]string, error) {
	s, err := db.Survey.Query().Where(survey.ID(id)).WithDeclaration().Only(ctx)
	if ent.IsNotFound(err) || err == nil && !owns(ctx, s.Edges.Declaration) {
		return nil, fault.Missing()
	}
	if err != nil {
		return nil, err
	}
	words := []string{}
	if s.Status == survey.StatusOPEN {
		return words, nil
	}
	rows, err := db.SurveyAnswer.Query().Where(surveyanswer.SurveyID(s.ID), surveyanswer.WordsNEQ("")).
		Order(surveyanswer.ByID()).Limit(mostWords).All(viewer.System(ctx, "what people wrote"))
	for _, row := range rows {
		words = append(words, row.Words)
	}
	return words, err
}

const mostWords = 1_000

// Owns tells whether the viewer may close a survey and read its words.
func Owns(ctx context.Context, s *ent.Survey) bool { return owns(ctx, s.Edges.Declaration) }
