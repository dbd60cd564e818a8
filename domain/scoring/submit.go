package scoring

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

// SubmitSheet hands a sheet in, with the commitment signed once more.
type SubmitSheet struct {
	ID      uuid.UUID
	Version int
	Commit  bool
}

// Submit freezes a sheet with its hash, or says all that stands against it. With
// the last valid sheet the round is concluded in the same transaction.
func Submit(ctx context.Context, db *ent.Client, in SubmitSheet) (*ent.ExpertSheet, error) {
	s, err := panel.Own(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	round, err := panel.Hold(ctx, db, s.RoundID)
	if err != nil {
		return nil, err
	}
	if err := shut(ctx, db, in.ID); err != nil {
		return nil, err
	}
	if s.Version != in.Version {
		return nil, workflow.Stale() // its faults would be those of another content
	}
	f, err := read(ctx, db, s)
	if err != nil {
		return nil, err
	}
	faults := CheckSheet(f.content, f.asked, f.set)
	if !in.Commit {
		faults.Add(fault.New(fault.Required, "请先签署评审承诺").At("commit"))
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	total, _ := Total(f.content.Items, f.set.ExpertForm)
	hash, err := HashOf(s.ID, f.declaration, f.content, total)
	if err != nil {
		return nil, err
	}
	submitted, err := workflow.TakeSheet(ctx, db, s, in.Version, workflow.HandIn, workflow.Because{Hash: hash},
		func(u *ent.ExpertSheetUpdateOne) { u.SetSubmittedAt(clock.Now(ctx)).SetHash(hash).Modify(worked(ctx)) })
	if err != nil {
		return nil, err
	}
	if err := settle(ctx, db, round); err != nil {
		return nil, err
	}
	return panel.Own(ctx, db, submitted.ID) // the round may have locked it
}

// handedIn is what a sheet's hash is made of: its JSON, fields in this order.
type handedIn struct {
	Sheet           uuid.UUID      `json:"sheet"`
	Declaration     string         `json:"declaration"`
	Revision        int            `json:"revision"`
	Items           []handedItem   `json:"items"`
	Total           exact.Points   `json:"total"`
	Priority        int            `json:"priority"`
	Opinion         term.Opinion   `json:"opinion"`
	SuggestedAmount *exact.Money   `json:"suggestedAmount"`
	LineCuts        []form.LineCut `json:"lineCuts"`
	Text            string         `json:"text"`
	Changes         string         `json:"changes"`
}

type handedItem struct {
	Code    string       `json:"code"`
	Points  exact.Points `json:"points"`
	Comment string       `json:"comment"`
}

// HashOf is the SHA-256 of a sheet that has no fault, by its content.
func HashOf(sheet uuid.UUID, d *ent.Declaration, c SheetContent, total exact.Points) (string, error) {
	content := handedIn{Sheet: sheet, Declaration: d.Code, Revision: d.Revision,
		Items: make([]handedItem, len(c.Items)), Total: total, Priority: *c.Priority, Opinion: *c.Opinion,
		SuggestedAmount: c.SuggestedAmount, LineCuts: append([]form.LineCut{}, c.LineCuts...), Text: c.Text, Changes: c.Changes}
	for i, it := range c.Items {
		content.Items[i] = handedItem{it.Code, *it.Points, it.Comment}
	}
	body, err := json.Marshal(content)
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:]), err
}
