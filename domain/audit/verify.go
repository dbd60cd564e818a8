package audit

import (
	"context"
	"fmt"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/viewer"
)

// Report is what a verification found.
type Report struct {
	Sealed   int    // places in the chain that hold
	Unsealed int    // traces that wait for their place
	Head     string // hash of the last place: note it elsewhere to notice a cut-off end
	Broken   string // the first bad row, in words; empty when the chain is whole
}

const pageSize = 1_000

// Verify walks the chain in constant memory: places without gaps, links, hashes.
func Verify(ctx context.Context, db *ent.Client) (Report, error) {
	ctx = viewer.Machine(ctx, "", "verify the trail")
	var r Report
	var last int64
	for {
		rows, err := db.AuditEvent.Query().Where(auditevent.SeqGT(last)).
			Order(auditevent.BySeq()).Limit(pageSize).All(ctx)
		if err != nil {
			return r, err
		}
		for _, row := range rows {
			if r.Broken = fit(last, r.Head, row); r.Broken != "" {
				return r, nil
			}
			last, r.Head = *row.Seq, row.Hash
			r.Sealed++
		}
		if len(rows) < pageSize {
			break
		}
	}
	var err error
	r.Unsealed, err = db.AuditEvent.Query().Where(auditevent.SeqIsNil()).Count(ctx)
	return r, err
}

// fit says what is wrong with the row that follows a place, or nothing.
func fit(last int64, head string, row *ent.AuditEvent) string {
	switch seq := *row.Seq; {
	case seq != last+1:
		return fmt.Sprintf("trace %d is missing", last+1)
	case row.PrevHash != head:
		return fmt.Sprintf("trace %d (%s) does not follow trace %d", seq, row.ID, last)
	case Hash(seq, head, row) != row.Hash:
		return fmt.Sprintf("trace %d (%s) was changed", seq, row.ID)
	default:
		return ""
	}
}
