-- +goose Up

-- A text is sought anywhere in a name, where no index in order helps. What stands in a name
-- stands in it by pairs of characters (二字), which suits words of two characters and needs no
-- extension; which rows hold all pairs of a word an inverted index tells at once. Large letters
-- and small ones are the same.

-- +goose StatementBegin
CREATE FUNCTION name_pairs(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT first || second)
  FROM (SELECT string_to_array(lower(name), NULL) AS letters) AS spelt, unnest(letters, letters[2:]) AS pair(first, second)
  WHERE second IS NOT NULL
$$;
-- +goose StatementEnd

CREATE INDEX project_pairs ON projects USING gin (name_pairs(name_zh || ' ' || code));
CREATE INDEX declaration_pairs ON declarations USING gin (name_pairs(name_zh || ' ' || code));
CREATE INDEX indicator_pairs ON indicators USING gin (name_pairs(name_zh));
CREATE INDEX attachment_pairs ON attachments USING gin (name_pairs(name));
