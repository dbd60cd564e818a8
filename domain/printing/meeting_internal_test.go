package printing

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hengxiao/ent/form"
)

func TestMinutesNameWhoDidNotSign(t *testing.T) {
	at := time.Date(2026, 10, 12, 2, 30, 0, 0, time.UTC)
	got := signatureTable([]form.Seat{
		{Label: "专家1", Present: true, Signed: &at, Dissent: "仍认为培训可以缓办"}, {Label: "专家2", Present: true}, {Label: "专家3"},
	}).Rows
	want := [][]string{
		{"专家1", moment(&at), "仍认为培训可以缓办"}, {"专家2", "未签（到会，未签署）", nothing}, {"专家3", "未签（缺席）", nothing},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
