package exchange

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/google/uuid"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/outboxmessage"
)

// putList writes the list of a batch's results beside them, for people without a
// network link. Its name tells the messages in it, so that equal lists are one file
// and a new push makes another.
func putList(ctx context.Context, db *ent.Client, dir string, id uuid.UUID) error {
	b, err := db.Batch.Get(ctx, id)
	if err != nil {
		return err
	}
	sent := db.OutboxMessage.Query().Where(outboxmessage.KindEQ(outboxmessage.KindRESULT), outboxmessage.HasDeclarationWith(declaration.BatchID(id))).Order(outboxmessage.ByKey())
	hashes, err := sent.Clone().Select(outboxmessage.FieldHash).Strings(ctx)
	if err != nil {
		return err
	}
	name := listName(b, hashes)
	if _, err := os.Stat(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	rows, err := sent.All(ctx)
	if err != nil {
		return err
	}
	messages := make([]BudgetMessage, len(rows))
	for i, m := range rows {
		if messages[i], err = resultOf(m); err != nil {
			return err
		}
	}
	var book bytes.Buffer
	if err := WriteList(&book, messages); err != nil {
		return fmt.Errorf("list of batch %s: %w", b.Code, err)
	}
	return Put(dir, name, book.Bytes())
}

// listName holds the batch's code where a file name can.
func listName(b *ent.Batch, hashes []string) string {
	sum := sha256.New()
	for _, h := range hashes {
		sum.Write([]byte(h))
	}
	code := b.Code
	if !safe.MatchString(code) {
		code = b.ID.String()
	}
	return fmt.Sprintf("%s-%d-%s-list-%s.xlsx", b.Division, b.BudgetYear, code, hex.EncodeToString(sum.Sum(nil))[:12])
}
