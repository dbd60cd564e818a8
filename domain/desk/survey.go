package desk

import (
	"context"

	"hengxiao/domain/survey"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	row "hengxiao/ent/generated/ent/survey"
)

// OfSurvey lists the buttons that the viewer has on a survey.
func OfSurvey(ctx context.Context, db *ent.Client, s *ent.Survey) ([]*ActionState, error) {
	actions := []*ActionState{}
	d, err := db.Declaration.Query().Where(declaration.ID(s.DeclarationID)).Only(ctx)
	if err != nil {
		return nil, err
	}
	s.Edges.Declaration = d
	if s.Status == row.StatusOPEN && survey.Owns(ctx, s) {
		actions = append(actions, can("closeSurvey", "结束调查"))
	}
	return actions, nil
}
