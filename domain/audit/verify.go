package audit

import (
	"context"
	"fmt"
	"time"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/viewer"
)

// Report is what a verification found.
type Report struct {
	Sealed   int    // places in the chain that hold
	Unsealed int    // traces that wait for their place
	Head     string // hash of the last place
	Broken   string // the first bad row, in words; empty when the chain is whole
}

const pageSize = 1_000

// Verify walks the chain in constant memory: places without gaps, links, hashes, and
// whether it passes through the checkpoints that were kept, which ascend.
func Verify(ctx context.Context, db *ent.Client, kept ...Checkpoint) (Report, error) {
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
			if len(kept) > 0 && kept[0].Seq == last {
				if r.Broken = kept[0].fit(row); r.Broken != "" {
					return r, nil
				}
				kept = kept[1:]
			}
		}
		if len(rows) < pageSize {
			break
		}
	}
	if len(kept) > 0 {
		r.Broken = fmt.Sprintf("trace %d is missing, which was there at %s: the end was cut off", last+1, kept[len(kept)-1].at())
		return r, nil
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

// fit says what is wrong with the row in the checkpoint's place, or nothing.
func (c Checkpoint) fit(row *ent.AuditEvent) string {
	if row.Hash == c.Hash {
		return ""
	}
	return fmt.Sprintf("trace %d (%s) or one before it was forged after %s", c.Seq, row.ID, c.at())
}

func (c Checkpoint) at() string { return c.Time.UTC().Format(time.RFC3339) }
