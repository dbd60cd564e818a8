package disclosure

import (
	"context"
	"regexp"
	"strings"
	"time"

	"hengxiao/domain/receipt"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/disclosure"
	"hengxiao/ent/generated/ent/imprint"
	frozen "hengxiao/ent/generated/ent/receipt"
	"hengxiao/ent/viewer"
)

// CheckedReceipt is what anybody may know of a frozen report who holds its code or a
// file of it: neither what it says nor the grade, and no project that is not public.
type CheckedReceipt struct {
	Kind     frozen.Kind
	Code     string
	Title    *string
	Issuer   string
	Year     int
	FrozenAt time.Time
	Hash     string
	Files    []*CheckedFile
}

// CheckedFile is one file as it was frozen.
type CheckedFile struct {
	Ending string
	Size   int
	Hash   string
}

// digest is a SHA-256 in hex.
var digest = regexp.MustCompile(`^[0-9a-f]{64}$`)

// Check is 文件查验, by the code on a report or by the hash of a file. Nobody need be
// signed in, so the machine reads; what is unknown is nil.
func Check(ctx context.Context, db *ent.Client, code, hash *string) (*CheckedReceipt, error) {
	ctx = viewer.Machine(ctx, "", "a frozen report's receipt")
	q := db.Receipt.Query()
	switch {
	case code != nil && receipt.Typed(*code) != "":
		q.Where(frozen.Code(receipt.Typed(*code)))
	case hash != nil && digest.MatchString(strings.ToLower(*hash)):
		q.Where(frozen.HasImprintsWith(imprint.Hash(strings.ToLower(*hash))))
	default:
		return nil, nil
	}
	r, err := q.WithImprints(func(q *ent.ImprintQuery) {
		q.Select(imprint.FieldReceiptID, imprint.FieldEnding, imprint.FieldSize, imprint.FieldHash).Order(imprint.ByEnding())
	}).First(ctx)
	if ent.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	c := &CheckedReceipt{Kind: r.Kind, Code: r.Code, Issuer: r.Issuer, Year: r.Year, FrozenAt: r.FrozenAt, Hash: r.Hash}
	for _, f := range r.Edges.Imprints {
		c.Files = append(c.Files, &CheckedFile{f.Ending, f.Size, f.Hash})
	}
	shown := r.Kind == frozen.KindBATCH
	if r.DeclarationID != nil {
		shown, err = db.Disclosure.Query().Where(disclosure.DeclarationID(*r.DeclarationID), disclosure.KindEQ(disclosure.KindTARGETS),
			disclosure.StatusEQ(disclosure.StatusPUBLIC)).Exist(ctx)
	}
	if shown {
		c.Title = &r.Title
	}
	return c, err
}
