using System.Numerics;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Ruby's <c>Random</c>: the Mersenne Twister MT19937, seeded by an integer of any size.</summary>
internal sealed class RubyRandom
{
    private const int Size = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Size];
    private int _index = Size;

    public RubyRandom(BigInteger seed)
    {
        var words = new List<uint>();
        for (var rest = BigInteger.Abs(seed); rest > 0 || words.Count == 0; rest >>= 32)
            words.Add((uint)(rest & uint.MaxValue));
        // Ruby packs the seed with a guard and drops a highest word of one.
        if (words.Count > 1 && words[^1] == 1)
            words.RemoveAt(words.Count - 1);
        if (words.Count <= 1)
            Initialize(words[0]);
        else
            Initialize(words);
    }

    /// <summary>A random integer of at least 0 and less than a bound.</summary>
    public long Next(long bound)
    {
        var limit = (ulong)(bound - 1);
        if (limit == 0)
            return 0;
        var mask = limit;
        for (var shift = 1; shift < 64; shift <<= 1)
            mask |= mask >> shift;
        while (true)
        {
            ulong value = 0;
            var isTooBig = false;
            for (var word = 1; word >= 0; word--)
            {
                if (((mask >> (word * 32)) & uint.MaxValue) == 0)
                    continue;
                value |= (ulong)NextWord() << (word * 32);
                value &= mask;
                if (limit < value)
                {
                    isTooBig = true;
                    break;
                }
            }
            if (!isTooBig)
                return (long)value;
        }
    }

    private void Initialize(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Size; i++)
            _state[i] = unchecked(1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i);
    }

    private void Initialize(List<uint> key)
    {
        Initialize(19650218u);
        var i = 1;
        var j = 0;
        for (var k = Math.Max(Size, key.Count); k > 0; k--)
        {
            _state[i] = unchecked((_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1664525u)) + key[j] + (uint)j);
            Advance(ref i);
            j = (j + 1) % key.Count;
        }
        for (var k = Size - 1; k > 0; k--)
        {
            _state[i] = unchecked((_state[i] ^ ((_state[i - 1] ^ (_state[i - 1] >> 30)) * 1566083941u)) - (uint)i);
            Advance(ref i);
        }
        _state[0] = 0x80000000u;
    }

    private void Advance(ref int i)
    {
        if (++i < Size)
            return;
        _state[0] = _state[Size - 1];
        i = 1;
    }

    private uint NextWord()
    {
        if (_index >= Size)
            Generate();
        var y = _state[_index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    private void Generate()
    {
        for (var i = 0; i < Size; i++)
        {
            var y = (_state[i] & 0x80000000u) | (_state[(i + 1) % Size] & 0x7fffffffu);
            _state[i] = _state[(i + Shift) % Size] ^ (y >> 1) ^ ((y & 1) == 0 ? 0u : 0x9908b0dfu);
        }
        _index = 0;
    }
}
