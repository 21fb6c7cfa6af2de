using System.Numerics;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>What numbers of two kinds have in common.</summary>
internal static class Numerics
{
    /// <summary>Compares an integer of any size with a float, without rounding it.</summary>
    public static int Compare(BigInteger left, double right)
    {
        if (double.IsPositiveInfinity(right))
            return -1;
        if (double.IsNegativeInfinity(right) || double.IsNaN(right))
            return 1;
        var order = left.CompareTo(new BigInteger(Math.Floor(right)));
        return order != 0 ? order : right > Math.Floor(right) ? -1 : 0;
    }

    /// <summary>Division that rounds down.</summary>
    public static BigInteger FloorDivide(BigInteger left, BigInteger right)
    {
        var quotient = BigInteger.DivRem(left, right, out var remainder);
        return !remainder.IsZero && remainder.Sign < 0 != right.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The remainder with the sign of the divisor.</summary>
    public static BigInteger Modulo(BigInteger left, BigInteger right) => left - FloorDivide(left, right) * right;

    /// <summary>The remainder with the sign of the divisor.</summary>
    public static double Modulo(double left, double right)
    {
        var remainder = left % right;
        return remainder != 0 && remainder < 0 != right < 0 ? remainder + right : remainder;
    }
}
