using System;

namespace CspBuild.Reports;

/// <summary>The hash function SHA-256 (FIPS 180-4, section 6.2) for short texts.</summary>
/// <remarks>
/// On Linux the framework's own asks OpenSSL, and a process without it, as in slim containers, is ended there and then. Nothing here is
/// secret, and fingerprints are made of single lines.
/// </remarks>
internal static class Sha256
{
    private const int BlockSize = 64;

    // The first 32 bits behind the point of the cube roots of the first 64 primes.
    private static readonly uint[] RoundConstants = CreateConstants(64, prime => Math.Pow(prime, 1.0 / 3));

    // The same of the square roots of the first 8.
    private static readonly uint[] InitialState = CreateConstants(8, prime => Math.Sqrt(prime));

    /// <summary>The 32 bytes of the hash.</summary>
    public static byte[] Hash(byte[] data)
    {
        // A one, zeros to the end of a block, and the number of bits.
        var padded = new byte[(data.Length + 8 + BlockSize) / BlockSize * BlockSize];
        data.CopyTo(padded, 0);
        padded[data.Length] = 0x80;
        for (var (i, bits) = (padded.Length - 1, 8UL * (ulong)data.Length); bits > 0; i--, bits >>= 8)
        {
            padded[i] = (byte)bits;
        }

        var state = (uint[])InitialState.Clone();
        for (var block = 0; block < padded.Length; block += BlockSize)
        {
            Update(state, padded, block);
        }

        var hash = new byte[4 * state.Length];
        for (var i = 0; i < hash.Length; i++)
        {
            hash[i] = (byte)(state[i / 4] >> (24 - (8 * (i % 4))));
        }

        return hash;
    }

    private static void Update(uint[] state, byte[] data, int block)
    {
        var words = new uint[RoundConstants.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = i < 16
                ? ReadWord(data, block + (4 * i))
                : words[i - 16] + Sigma0(words[i - 15]) + words[i - 7] + Sigma1(words[i - 2]);
        }

        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var i = 0; i < words.Length; i++)
        {
            var first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ (~e & g)) + RoundConstants[i] + words[i];
            var second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        uint[] sums = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] += sums[i];
        }
    }

    private static uint ReadWord(byte[] data, int start) =>
        ((uint)data[start] << 24) | ((uint)data[start + 1] << 16) | ((uint)data[start + 2] << 8) | data[start + 3];

    private static uint Sigma0(uint word) => Rotate(word, 7) ^ Rotate(word, 18) ^ (word >> 3);

    private static uint Sigma1(uint word) => Rotate(word, 17) ^ Rotate(word, 19) ^ (word >> 10);

    private static uint Rotate(uint word, int count) => (word >> count) | (word << (32 - count));

    private static uint[] CreateConstants(int count, Func<int, double> root)
    {
        var constants = new uint[count];
        var found = 0;
        for (var number = 2; found < count; number++)
        {
            if (IsPrime(number))
            {
                var value = root(number);
                constants[found++] = (uint)((value - Math.Floor(value)) * 4294967296.0);
            }
        }

        return constants;
    }

    private static bool IsPrime(int number)
    {
        for (var divisor = 2; divisor * divisor <= number; divisor++)
        {
            if (number % divisor == 0)
            {
                return false;
            }
        }

        return true;
    }
}
