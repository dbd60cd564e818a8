package graph

import (
	"testing"

	"hengxiao/domain/standard"
)

// The decimals of a score are the form's, none of the page's.
func TestTheGuideOfASheetTellsItsDecimals(t *testing.T) {
	for decimals := range 3 {
		form := *standard.Shipped().ExpertForm
		form.ScoreDecimals = decimals
		if got := expertForm(&form); got.ScoreDecimals != decimals || got.CommentBelow != form.CommentBelow {
			t.Errorf("a form of %d decimals tells %d, a reason below %s", decimals, got.ScoreDecimals, got.CommentBelow)
		}
	}
}
