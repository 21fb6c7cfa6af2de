using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads a JSON data file into values each of which knows its place.</summary>
internal ref struct JsonDataReader
{
    private readonly SourceText _source;
    private readonly string _level;
    private readonly byte[] _bytes;
    private Utf8JsonReader _reader;
    private int _byteMark;
    private int _charMark;

    private JsonDataReader(SourceText source, string level)
    {
        _source = source;
        _level = level;
        _bytes = Encoding.UTF8.GetBytes(source.Text);
        _reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 });
    }

    public static HieraDataFile Read(SourceText source, RepoPath path, string level)
    {
        var entries = new Dictionary<string, HieraDataEntry>(StringComparer.Ordinal);
        try
        {
            var reader = new JsonDataReader(source, level);
            reader.ReadEntries(entries);
            return new HieraDataFile(path, source, null, entries.ToFrozenDictionary(StringComparer.Ordinal), null, []);
        }
        catch (JsonException exception)
        {
            var line = (int)Math.Min((exception.LineNumber ?? 0) + 1, source.LineCount);
            var failure = new Diagnostic(HieraDescriptors.BrokenJson, new Location(source, source.GetLineSpan(line)));
            return new HieraDataFile(path, source, null, entries.ToFrozenDictionary(StringComparer.Ordinal), failure, [failure]);
        }
    }

    private void ReadEntries(Dictionary<string, HieraDataEntry> entries)
    {
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("no object", null, 0, 0);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var key = Here();
            _reader.Read();
            var needsInterpolation = false;
            entries[name] = new HieraDataEntry(name, key, ReadValue(name, ref needsInterpolation), needsInterpolation, null);
        }
        while (_reader.Read())
        {
        }
    }

    private PuppetValue ReadValue(string path, ref bool needsInterpolation)
    {
        var origin = new Origin(OriginKind.HieraData, $"key {path} in level \"{_level}\"", Here());
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                var text = _reader.GetString()!;
                needsInterpolation |= HieraTemplate.IsIn(text);
                return new StringValue(text, origin);
            case JsonTokenType.Number:
                return _reader.TryGetInt64(out var integer) ? new IntegerValue(integer, origin) : new FloatValue(_reader.GetDouble(), origin);
            case JsonTokenType.True or JsonTokenType.False:
                return new BooleanValue(_reader.GetBoolean(), origin);
            case JsonTokenType.StartArray:
                var elements = ImmutableArray.CreateBuilder<PuppetValue>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    elements.Add(ReadValue($"{path}.{elements.Count}", ref needsInterpolation));
                return new ArrayValue(elements.ToImmutable(), origin);
            case JsonTokenType.StartObject:
                var entries = new HashBuilder();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = _reader.GetString()!;
                    needsInterpolation |= HieraTemplate.IsIn(name);
                    var key = new StringValue(name, new Origin(OriginKind.HieraData, $"key {path}.{name} in level \"{_level}\"", Here()));
                    _reader.Read();
                    entries[key] = ReadValue($"{path}.{name}", ref needsInterpolation);
                }
                return entries.ToHash(origin);
            default:
                return new UndefValue(origin);
        }
    }

    private Location Here() => new(_source, TextSpan.FromBounds(CharOffset((int)_reader.TokenStartIndex), CharOffset((int)_reader.BytesConsumed)));

    /// <summary>Tokens come in order, so the count goes on from the last one.</summary>
    private int CharOffset(int byteOffset)
    {
        if (byteOffset < _byteMark)
            (_byteMark, _charMark) = (0, 0);
        _charMark += Encoding.UTF8.GetCharCount(_bytes, _byteMark, byteOffset - _byteMark);
        _byteMark = byteOffset;
        return _charMark;
    }
}
